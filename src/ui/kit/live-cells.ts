/**
 * The cells of the `Variables` table that follow chat: the value, who set it and what the crowd is about to decide, written
 * when they changed, at most ten times a second. Lit never sees them, so the table is not rendered again while it plays.
 */
import { played } from '../../app/state/played';
import type { AppState } from '../../app/state/state';
import type { CrowdView, TallyRow } from '../../domain/crowd/crowd';
import type { VariableValue } from '../../shared/reports/values-report';
import { formatCountdown, formatNumber, formatRange } from './format';
import { TEXT_EVERY_MS } from './frame-loop';
import { writeNotKnown } from './not-known';

export interface LiveCell {
  /** The variable's index. */
  readonly index: number;
  /** Carries chat's value as `data-value`, empty while nobody moved the variable, for tools that read the page. */
  readonly row: HTMLElement;
  readonly value: HTMLElement;
  readonly setBy: HTMLElement;
  readonly tally: HTMLElement;
}

const NOTHING_YET = '–';

/** Chosen values may lie between whole numbers; more decimals than these are no difference to a person. */
const rounded = (value: number): number => Number(value.toFixed(2));

/** One vote goes without saying: so a line of wishes is a line of values. */
function rowText({ value, bucket, votes }: TallyRow): string {
  const choice =
    bucket === null
      ? formatNumber(rounded(value))
      : formatRange({ min: rounded(bucket.min), max: rounded(bucket.max) });
  return votes === 1 ? choice : `${choice} ×${votes}`;
}

/** Countdown and tally, such as `1.2 s · 64 ×5, 90 ×3`; empty while nothing is pending. */
function crowdText(view: CrowdView | null | undefined): string {
  if (view === null || view === undefined) return '';
  const tally = view.tally.map(rowText).join(', ');
  return view.msLeft === null ? tally : `${formatCountdown(view.msLeft)} · ${tally}`;
}

/** The content of a cell: a value, `undefined` where chat never set one, and the two cases without any. */
type Shown = VariableValue | undefined | 'not known' | 'not drawn';

export class LiveCells {
  private cells: readonly LiveCell[] = [];
  private shown: Shown[] = [];
  private tallied: string[] = [];
  private writtenAt = -Infinity;

  /** Call after every render: rows may stand for other variables now. */
  show(cells: readonly LiveCell[]): void {
    this.cells = cells;
    this.shown = cells.map(() => 'not drawn');
    this.tallied = cells.map(({ tally }) => tally.textContent);
    this.writtenAt = -Infinity;
  }

  draw(state: AppState, nowMs: number): void {
    if (nowMs - this.writtenAt < TEXT_EVERY_MS) return;
    this.writtenAt = nowMs;
    const known = played(state);
    const values = known?.values ?? null;
    for (let at = 0; at < this.cells.length; at++) {
      const cell = this.cells[at];
      this.drawTally(cell, at, crowdText(known?.crowds.at(cell.index)));
      this.drawValue(cell, at, values === null ? 'not known' : values[cell.index]);
    }
  }

  private drawTally({ tally }: LiveCell, at: number, now: string): void {
    if (now === this.tallied[at]) return;
    this.tallied[at] = now;
    tally.textContent = now;
  }

  private drawValue({ row, value, setBy }: LiveCell, at: number, now: Exclude<Shown, 'not drawn'>): void {
    if (now === this.shown[at]) return;
    this.shown[at] = now;
    if (now === 'not known') {
      row.dataset['value'] = '';
      writeNotKnown(value);
      writeNotKnown(setBy);
      return;
    }
    row.dataset['value'] = now === undefined ? '' : String(now.value);
    value.textContent = now === undefined ? NOTHING_YET : formatNumber(now.value);
    setBy.textContent = now === undefined ? NOTHING_YET : now.setBy;
  }
}

/**
 * The cells of the `Variables` table that follow chat: value and who set it, written when they changed, at most ten times a
 * second. Lit never sees them, so the table is not rendered again while it plays.
 */
import type { AppState } from '../app/state';
import type { VariableValue } from '../shared/protocol';
import { formatNumber } from './format';
import { TEXT_EVERY_MS } from './frame-loop';

export interface LiveCell {
  /** Of the variable. */
  readonly index: number;
  readonly value: HTMLElement;
  readonly setBy: HTMLElement;
}

const NOTHING_YET = '–';

export class LiveCells {
  private cells: readonly LiveCell[] = [];
  /** What each cell shows; null before the first time, so that `undefined` (never set by chat) is written too. */
  private shown: (VariableValue | undefined | null)[] = [];
  private writtenAt = -Infinity;

  /** Call after every render: rows may stand for other variables now. */
  show(cells: readonly LiveCell[]): void {
    this.cells = cells;
    this.shown = cells.map(() => null);
    this.writtenAt = -Infinity;
  }

  draw(values: AppState['values'], nowMs: number): void {
    if (nowMs - this.writtenAt < TEXT_EVERY_MS) return;
    this.writtenAt = nowMs;
    for (let at = 0; at < this.cells.length; at++) {
      const { index, value, setBy } = this.cells[at];
      const now = values[index];
      if (now === this.shown[at]) continue;
      this.shown[at] = now;
      value.textContent = now === undefined ? NOTHING_YET : formatNumber(now.value);
      setBy.textContent = now === undefined ? NOTHING_YET : now.setBy;
    }
  }
}

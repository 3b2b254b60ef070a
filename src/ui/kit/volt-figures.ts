/** The figures beside meters and in the `Variables` table: text, and a small level, at the rate at which text can be read. */
import type { Meters } from '../../app/state/state';
import { formatVolts } from './format';
import { TEXT_EVERY_MS } from './frame-loop';
import { fractionOf, type MeterScale } from './meter-scale';
import { writeNotKnown } from './not-known';

export interface VoltFigure {
  readonly jackIndex: number;
  /** A box of fixed size. */
  readonly figure: HTMLElement;
  /** A bar that grows to the right, by transform alone: it needs no layout. */
  readonly level: { readonly bar: HTMLElement; readonly scale: MeterScale } | null;
}

export class VoltFigures {
  private figures: readonly VoltFigure[] = [];
  /** The text that each figure shows; null before the first time. */
  private shown: (string | null)[] = [];
  private writtenAt = -Infinity;

  /** Call after every render: elements may be new. */
  show(figures: readonly VoltFigure[]): void {
    this.figures = figures;
    this.shown = figures.map(() => null);
    this.writtenAt = -Infinity;
  }

  draw(meters: Pick<Meters, 'voltsAt'>, nowMs: number): void {
    if (nowMs - this.writtenAt < TEXT_EVERY_MS) return;
    this.writtenAt = nowMs;
    for (let at = 0; at < this.figures.length; at++) {
      const { jackIndex, figure, level } = this.figures[at];
      const volts = meters.voltsAt(jackIndex);
      const text = volts === null ? '' : formatVolts(volts);
      if (text === this.shown[at]) continue;
      this.shown[at] = text;
      if (volts === null) writeNotKnown(figure);
      else figure.textContent = text;
      if (level !== null) level.bar.style.transform = levelTransform(level.scale, volts ?? 0);
    }
  }
}

/** Transforms a bar as long as the whole scale into the stretch between 0 V and `volts`. */
function levelTransform(scale: MeterScale, volts: number): string {
  const end = fractionOf(scale, volts);
  const start = Math.min(end, scale.zero) * 100;
  return `translateX(${start}%) scaleX(${Math.abs(end - scale.zero)})`;
}

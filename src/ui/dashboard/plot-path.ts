/**
 * The path of a line: one point in the middle of each column. Before and after a gap it goes to the edge of the column, so that a
 * single value between two gaps is seen, as wide as its column.
 */
import type { Values } from './plot-data';

/** One value in an hour is seen, too. */
const LEAST_HALF_PX = 1.5;

/** Places on the canvas, in its pixels. */
export interface Places {
  x(time: number): number;
  y(value: number): number;
}

export function linePath(
  times: readonly number[],
  values: Values,
  columnMs: number,
  { x, y }: Places,
  [from, to]: readonly [number, number],
): Path2D {
  const path = new Path2D();
  const half = Math.max(LEAST_HALF_PX, (x(columnMs) - x(0)) / 2);
  let isOpen = false;
  let lastX = 0;
  let lastY = 0;
  for (let at = from; at <= to; at++) {
    const value = values[at] ?? null;
    if (value === null) {
      if (isOpen) path.lineTo(lastX + half, lastY);
      isOpen = false;
      continue;
    }
    lastX = x(times[at]);
    lastY = y(value);
    if (!isOpen) path.moveTo(lastX - half, lastY);
    path.lineTo(lastX, lastY);
    isOpen = true;
  }
  if (isOpen) path.lineTo(lastX + half, lastY);
  return path;
}

/** Upright bars between the lowest and the highest value of each column. */
export function spreadPath(
  times: readonly number[],
  values: Values,
  others: Values,
  columnMs: number,
  { x, y }: Places,
): Path2D {
  const path = new Path2D();
  const width = Math.max(1, Math.round(x(columnMs) - x(0)));
  for (let at = 0; at < times.length; at++) {
    const one = values[at] ?? null;
    const other = others[at] ?? null;
    if (one === null || other === null || one === other) continue;
    // Edges on whole pixels are filled without smoothing.
    const left = Math.round(x(times[at]) - width / 2);
    const top = Math.round(y(one));
    path.rect(left, top, width, Math.round(y(other)) - top);
  }
  return path;
}

/** Saves what the charts show: a file of numbers, or a picture. Page: safe. */
import { download } from '../../app/patch/download';
import type { App } from '../../app/state/state';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { ChartColumns } from '../../domain/watch/chart';
import { FIGURES, type FigureName } from '../../domain/watch/figures';
import type { ChartPanel } from './chart-panel';
import { csvText } from './csv';
import { csvRows } from './csv-rows';
import { drawPicture } from './picture';
import type { TimeWindow } from './time-window';

/** Enough to see everything on a page of a sheet, and few enough for the engine to answer at once. */
const MOST_ROWS = 720;
const LEAST_ROW_MS = 1_000;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Whole seconds, as latencies and counts have them, so that the rows of gauges are as long. */
export function rowsOf(spanMs: number): { readonly spanMs: number; readonly columns: number } {
  const rowMs = LEAST_ROW_MS * Math.ceil(spanMs / MOST_ROWS / LEAST_ROW_MS);
  const columns = Math.ceil(spanMs / rowMs);
  return { spanMs: columns * rowMs, columns };
}

/** Returns false where there was nothing to save. */
export async function saveCsv({ watch }: App, { spanMs, endsAt }: TimeWindow): Promise<boolean> {
  const end = endsAt ?? (Date.now() as EpochMilliseconds);
  const rows = rowsOf(spanMs);
  const answers: ChartColumns[] = [];
  // One figure a frame: the engine decides meanwhile.
  for (const figure of Object.keys(FIGURES) as readonly FigureName[]) {
    await nextFrame();
    const answer = await watch.readChart({ figures: [figure], endsAt: end, ...rows });
    if (answer === null) return false;
    answers.push(answer);
  }
  download('twitch-to-cv-figures.csv', new Blob([csvText(csvRows(answers))], { type: 'text/csv' }));
  return true;
}

/** Returns false where no chart has been drawn. */
export async function savePicture(charts: readonly ChartPanel[], when: string): Promise<boolean> {
  const picture = await drawPicture(charts, when);
  if (picture !== null) download('twitch-to-cv-dashboard.png', picture);
  return picture !== null;
}

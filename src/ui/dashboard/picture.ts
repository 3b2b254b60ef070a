/** A picture of all charts that have been drawn, with their names and lines, to be shown elsewhere. Page: safe. */
import type { ChartPanel } from './chart-panel';
import { LINE_LOOKS } from './line-looks';
import type { PlotLook } from './plot';

const MARGIN = 16;
const HEAD = 40;
const TITLE = 20;
const KEYS = 18;
const COLUMNS = 3;
const KEY_WIDTH = 18;

interface Tile {
  readonly title: string;
  readonly labels: readonly string[];
  readonly canvas: HTMLCanvasElement;
  readonly look: PlotLook;
}

/** Null where no chart has been drawn. */
export async function drawPicture(charts: readonly ChartPanel[], when: string): Promise<Blob | null> {
  const tiles = charts.flatMap(({ chart, picture }): Tile[] =>
    picture === null
      ? []
      : [{ title: chart.title, labels: chart.lines.map(({ label }) => label), ...picture }],
  );
  const [first] = tiles;
  if (first === undefined) return null;
  const width = first.canvas.clientWidth;
  const height = first.canvas.clientHeight + TITLE + KEYS;
  const columns = Math.min(COLUMNS, tiles.length);
  const rows = Math.ceil(tiles.length / columns);
  const canvas = new OffscreenCanvas(
    (MARGIN + columns * (width + MARGIN)) * devicePixelRatio,
    (HEAD + rows * (height + MARGIN) + MARGIN) * devicePixelRatio,
  );
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.fillStyle = first.look.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'middle';
  write(
    context,
    `Twitch-to-CV. ${new Date().toISOString().slice(0, 10)}. ${when}`,
    MARGIN,
    HEAD / 2,
    first.look,
  );
  for (const [at, tile] of tiles.entries()) {
    const x = MARGIN + (at % columns) * (width + MARGIN);
    const y = HEAD + Math.floor(at / columns) * (height + MARGIN);
    drawTile(context, tile, x, y);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

type Context = OffscreenCanvasRenderingContext2D;

function write(context: Context, text: string, x: number, y: number, look: PlotLook): void {
  context.font = `600 ${look.font}`;
  context.fillStyle = look.colours.text;
  context.fillText(text, x, y);
}

function drawTile(context: Context, { title, labels, canvas, look }: Tile, x: number, y: number): void {
  write(context, title, x, y + TITLE / 2, look);
  context.font = look.font;
  let left = x;
  for (const [index, label] of labels.entries()) {
    const { colour, width, dash } = LINE_LOOKS[index];
    const middle = y + TITLE + KEYS / 2;
    context.strokeStyle = look.colours[colour];
    context.lineWidth = width + 0.5;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(left, middle);
    context.lineTo(left + KEY_WIDTH, middle);
    context.stroke();
    context.fillStyle = look.colours.muted;
    context.fillText(label, left + KEY_WIDTH + 4, middle);
    left += KEY_WIDTH + 16 + context.measureText(label).width;
  }
  context.drawImage(canvas, x, y + TITLE + KEYS, canvas.clientWidth, canvas.clientHeight);
}

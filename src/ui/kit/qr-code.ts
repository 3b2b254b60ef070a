/** QR codes: dark on light in every theme, as cameras read them, with the quiet zone that they need. Page: safe, needs no app. */
import { correction, generate } from 'lean-qr';
import { svg, type TemplateResult } from 'lit';

export interface QrCode {
  /** Modules of a side, with the quiet zone. */
  readonly side: number;
  /** An SVG path of the dark modules, one unit each. */
  readonly dark: string;
}

/** The standard's quiet zone, in modules. */
const QUIET = 4;
/** 117 modules a side. A larger one needs more than 3 pixels a module on 400 pixels, and a phone before a screen reads it no more. */
const LARGEST_VERSION = 25;
/** Characters of the largest code, where each is a byte. Longer texts are not even tried: that takes seconds. */
const MAX_LENGTH = 1_273;

/** The code of a text, with as much error correction as its size has room for. Null when it is too long: 1,273 bytes of ASCII fit. */
export function qrCode(text: string): QrCode | null {
  if (text.length > MAX_LENGTH) return null;
  try {
    const code = generate(text, { minCorrectionLevel: correction.L, maxVersion: LARGEST_VERSION });
    return { side: code.size + 2 * QUIET, dark: rowsOf(code).join('') };
  } catch {
    return null;
  }
}

interface Modules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/** Each run of dark modules in a row as a rectangle. */
function rowsOf(code: Modules): string[] {
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      const from = x;
      while (x < code.size && code.get(x, y)) x++;
      if (x > from) runs.push(`M${from + QUIET} ${y + QUIET}h${x - from}v1h${from - x}z`);
    }
  return runs;
}

/** It fills the width of its place. `label` says to those who do not see it where it leads. */
export const drawQrCode = ({ side, dark }: QrCode, label: string): TemplateResult =>
  svg`<svg
    class="qr-code"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <rect width="100%" height="100%" fill="#ffffff"></rect>
    <path d=${dark} fill="#000000"></path>
  </svg>`;

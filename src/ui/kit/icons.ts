/** Every icon of the page. They stand beside a word, never alone, hence hidden from screen readers. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Tone, ViewName } from '../../app/state/page-state';
import type { VerdictKind } from '../../domain/verdict/verdict';

/** 16 × 16, drawn with the text's colour. */
const icon = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;

const check = svg`<path d="M3 8.5 6.5 12 13 4.5" />`;
const checkInCircle = svg`<circle cx="8" cy="8" r="6.25" /><path d="M5 8.2 7.2 10.4 11 6" />`;
const triangle = svg`<path d="M8 2 14.5 13.5h-13Z" /><path d="M8 6.5v3M8 11.5v.01" />`;
const crossInOctagon = svg`<path d="M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4l-3.65-3.65V5.4Z" /><path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />`;
const dot = svg`<circle cx="8" cy="8" r="3" />`;
const clock = svg`<circle cx="8" cy="8" r="6.25" /><path d="M8 4.5V8l2.5 1.75" />`;
const hourglass = svg`<path d="M4 1.75h8M4 14.25h8M5 1.75c0 4 6 4.5 6 6.25s-6 2.25-6 6.25M11 1.75c0 4-6 4.5-6 6.25s6 2.25 6 6.25" />`;
const cross = svg`<path d="m4 4 8 8m0-8-8 8" />`;
const question = svg`<path d="M5 5.5a3 3 0 1 1 4.6 2.5C8.5 8.7 8 9.3 8 10.5M8 13.5v.01" />`;
const upDown = svg`<path d="M8 2v12M5 4.5 8 1.75l3 2.75M5 11.5l3 2.75 3-2.75" />`;
const barred = svg`<circle cx="8" cy="8" r="6.25" /><path d="m3.6 3.6 8.8 8.8" />`;
const bars = svg`<path d="M5.5 3.5v9M10.5 3.5v9" />`;

const TONES: Readonly<Record<Tone, SVGTemplateResult>> = {
  good: checkInCircle,
  caution: triangle,
  bad: crossInOctagon,
  neutral: dot,
};

const VERDICTS: Readonly<Record<VerdictKind, SVGTemplateResult>> = {
  chatter: dot,
  accepted: check,
  coalesced: clock,
  limited: hourglass,
  invalid: cross,
  unknown: question,
  outOfRange: upDown,
  blocked: barred,
  paused: bars,
};

const VIEWS: Readonly<Record<ViewName, SVGTemplateResult>> = {
  play: svg`<path d="M2.5 13.5v-6M8 13.5v-11M13.5 13.5V6" />`,
  patch: svg`<circle cx="3.5" cy="4" r="2" /><circle cx="12.5" cy="12" r="2" /><path d="M5.5 4C11 4 5 12 10.5 12" />`,
  crowd: svg`<circle cx="6" cy="5" r="2.5" /><path d="M1.5 13.5c0-5 9-5 9 0M10.5 2.75a2.5 2.5 0 0 1 0 4.5M12.25 9.75c1.5.5 2.25 1.75 2.25 3.75" />`,
  rig: svg`<circle cx="8" cy="8" r="5.5" /><circle cx="8" cy="8" r="2" />`,
  log: svg`<path d="M2.5 3.5h.01M5.5 3.5h8M2.5 8h.01M5.5 8h8M2.5 12.5h.01M5.5 12.5h8" />`,
};

export const viewIcon = (view: ViewName): TemplateResult => icon(VIEWS[view]);
export const toneIcon = (tone: Tone): TemplateResult => icon(TONES[tone]);
export const verdictIcon = (kind: VerdictKind): TemplateResult => icon(VERDICTS[kind]);

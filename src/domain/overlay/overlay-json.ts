/** The overlay's state as one text of bounded size: what a picture needs least is left out first. Pure. */
import type { OverlayState, OverlayVariable } from './overlay-state';

/** In UTF-8. A socket's frame of this size is nothing to a browser, and ten a second are half of one percent of a small core. */
export const MAX_OVERLAY_BYTES = 64_000;

/** From the whole state down. A patch of 256 long names, all of them voted on, reaches the last but one. */
const LESS: readonly ((state: OverlayState) => OverlayState)[] = [
  (state) => state,
  (state) =>
    eachVariable(state, ({ vote, ...others }, nth) => ({ ...others, vote: nth < 24 ? vote : bare(vote) })),
  (state) => eachVariable(state, (variable) => ({ ...variable, vote: bare(variable.vote) })),
  (state) => eachVariable(state, (variable) => ({ ...variable, vote: null, setBy: '' })),
  (state) => first(state, 128),
  (state) => first(state, 32),
];

export function overlayJson(state: OverlayState): string {
  let json = '';
  for (const less of LESS) {
    json = JSON.stringify(less(state));
    if (fits(json)) break;
  }
  return json;
}

/** No UTF-16 unit takes more than three bytes. */
const fits = (json: string): boolean =>
  json.length * 3 <= MAX_OVERLAY_BYTES || bytesOf(json) <= MAX_OVERLAY_BYTES;

function bytesOf(json: string): number {
  let bytes = 0;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    const isHalfOfPair = unit >= 0xd800 && unit <= 0xdfff;
    if (unit < 0x80) bytes += 1;
    else bytes += unit < 0x800 || isHalfOfPair ? 2 : 3;
  }
  return bytes;
}

const bare = (vote: OverlayVariable['vote']): OverlayVariable['vote'] =>
  vote === null ? null : { ...vote, rows: [] };

const eachVariable = (
  state: OverlayState,
  change: (variable: OverlayVariable, nth: number) => OverlayVariable,
): OverlayState => ({ ...state, variables: state.variables.map(change) });

const first = (state: OverlayState, count: number): OverlayState =>
  eachVariable({ ...state, variables: state.variables.slice(0, count) }, (variable) => ({
    ...variable,
    ...{ vote: null, setBy: '' },
  }));

/**
 * Reads an overlay's state that came from outside. Hostile: anything that reaches OBS can forge one. A wrong type refuses all of it,
 * unknown fields are left out, texts and lists are cut to size. Any thread: safe.
 */
import { CROWD_SIDES } from '../crowd/mode-vote';
import { type Milliseconds, milliseconds } from '../numbers/units';
import { MAX_VARIABLES } from '../settings/variable-name';
import {
  MAX_OVERLAY_ROWS,
  OVERLAY_KEEPERS,
  OVERLAY_OUTCOMES,
  OVERLAY_STANDINGS,
  OVERLAY_VERSION,
  type OverlayMessage,
  type OverlayState,
  type OverlayTrigger,
  type OverlayTurn,
  type OverlayVariable,
  type OverlayVote,
} from './overlay-state';

/** Undefined for what is not one. */
type Read<T> = (value: unknown) => T | undefined;

/** The longest message of Twitch. */
const MAX_TEXT = 500;
const MAX_NAME = 100;
/** More than a QR code holds. */
const MAX_ADDRESS = 4096;
const MAX_TRIGGERS = 64;
/** Numbers of commands and of volts stay far below it. */
const MAX_NUMBER = 1e9;
const A_DAY_MS = 86_400_000;

const boolean: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const number =
  (min: number, max: number): Read<number> =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined;

const count = number(0, Number.MAX_SAFE_INTEGER);
const duration: Read<Milliseconds> = (value) => {
  const ms = number(0, A_DAY_MS)(value);
  return ms === undefined ? undefined : milliseconds(ms);
};

const text =
  (longest: number): Read<string> =>
  (value) =>
    typeof value === 'string' ? value.slice(0, longest).toWellFormed() : undefined;

const oneOf =
  <Choice extends string | number>(choices: readonly Choice[]): Read<Choice> =>
  (value) =>
    choices.find((choice) => choice === value);

const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value) =>
    value === null ? null : read(value);

const list =
  <T>(longest: number, read: Read<T>): Read<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: T[] = [];
    for (const one of value.slice(0, longest) as unknown[]) {
      const item = read(one);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };

/** Looks at own properties only. The compiler asks for a reader of each field. */
const object =
  <T>(fields: { readonly [Field in keyof T]-?: Read<T[Field]> }): Read<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const own = new Map<string, unknown>(Object.entries(value));
    const result: Partial<T> = {};
    for (const field in fields) {
      const item = fields[field](own.get(field));
      if (item === undefined) return undefined;
      result[field] = item;
    }
    return result as T;
  };

/** `min` must be below `max`: bars divide by what lies between. */
const values: Read<OverlayVariable['values']> = (value) => {
  const range = object<OverlayVariable['values']>({
    min: number(-MAX_NUMBER, MAX_NUMBER),
    max: number(-MAX_NUMBER, MAX_NUMBER),
  })(value);
  return range !== undefined && range.min < range.max ? range : undefined;
};

const vote = object<OverlayVote>({
  msLeft: orNull(duration),
  voters: count,
  rows: list(MAX_OVERLAY_ROWS, object({ label: text(MAX_NAME), votes: count })),
});

const variable = object<OverlayVariable>({
  name: text(MAX_NAME),
  alias: orNull(text(MAX_NAME)),
  values,
  value: orNull(number(-MAX_NUMBER, MAX_NUMBER)),
  volts: orNull(number(-MAX_NUMBER, MAX_NUMBER)),
  setBy: text(MAX_NAME),
  mode: text(MAX_NAME),
  keeper: oneOf(OVERLAY_KEEPERS),
  vote: orNull(vote),
});

const message = object<OverlayMessage>({
  number: count,
  who: text(MAX_NAME),
  text: text(MAX_TEXT),
  outcome: oneOf(OVERLAY_OUTCOMES),
  reason: text(MAX_TEXT),
});

const state = object<OverlayState>({
  version: oneOf([OVERLAY_VERSION]),
  count,
  patchName: text(MAX_NAME),
  standing: oneOf(OVERLAY_STANDINGS),
  isShown: boolean,
  example: orNull(text(MAX_TEXT)),
  variables: list(MAX_VARIABLES, variable),
  modeVote: orNull(
    object<NonNullable<OverlayState['modeVote']>>({
      side: oneOf(CROWD_SIDES),
      share: number(0, 1),
      voters: count,
      isFixed: boolean,
    }),
  ),
  messages: list(MAX_OVERLAY_ROWS, message),
  waiting: list(MAX_OVERLAY_ROWS, object<OverlayTurn>({ who: text(MAX_NAME), name: text(MAX_NAME) })),
  triggers: list(
    MAX_TRIGGERS,
    object<OverlayTrigger>({ name: text(MAX_NAME), cause: text(MAX_TEXT), deed: text(MAX_TEXT) }),
  ),
  trouble: orNull(text(MAX_TEXT)),
  viewersPage: orNull(text(MAX_ADDRESS)),
});

/** Null for what is no state of this version. Never throws on plain data. */
export const readOverlayState = (value: unknown): OverlayState | null => state(value) ?? null;

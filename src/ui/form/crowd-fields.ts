/**
 * What a person chooses and types under `How chat decides`, in plain words, and the settings that come of it. Pure. Settings
 * that the chosen mode or kind does not ask for stay as they were, whatever their hidden fields say.
 */
import type { CrowdSettings } from '../../domain/crowd/crowd-settings';
import type { TieRule } from '../../domain/crowd/modes/democracy';
import type { CrowdModeName } from '../../domain/crowd/modes';
import { noteNumber } from '../../domain/numbers/note-name';
import type { Variable } from '../../domain/patch/patch';
import type { Rank } from '../../domain/people/permission';
import { scaled } from './scaled';
import { type VariableKind, VOLTAGE_KINDS } from '../../domain/voltage/kinds';

export { CROWD_MODE_LABELS as MODE_WORDS } from '../../domain/crowd/modes';

export { TIES as TIE_WORDS } from '../../domain/crowd/modes/democracy';

/** The least role and all above it. */
export const RANK_WORDS: Readonly<Record<Rank, string>> = {
  newcomer: 'everybody',
  viewer: 'viewers who wrote before',
  subscriber: 'subscribers and above',
  vip: 'VIPs and above',
  moderator: 'moderators',
  broadcaster: 'only the broadcaster',
};

export interface CrowdDraft {
  readonly mode: CrowdModeName;
  readonly windowSeconds: string;
  /** Empty for every value by itself. */
  readonly buckets: string;
  readonly tie: TieRule;
  /** Percent of the range. */
  readonly step: string;
  /** Percent of the range per second. */
  readonly decay: string;
  readonly capacity: string;
  readonly who: Rank;
  /** A note name or a MIDI number; empty for no pitch. */
  readonly zeroVoltsNote: string;
  /** Empty for no maximum. */
  readonly longestGateSeconds: string;
}
type ModeField = 'windowSeconds' | 'buckets' | 'tie' | 'step' | 'decay' | 'capacity';
type CrowdTextField = Exclude<ModeField, 'tie'> | 'zeroVoltsNote' | 'longestGateSeconds';

interface CrowdFault {
  readonly field: CrowdTextField;
  readonly reason: string;
}

/** What each mode asks for, in the order of the page. */
export const MODE_FIELDS: Readonly<Record<CrowdModeName, readonly ModeField[]>> = {
  anarchy: [],
  median: ['windowSeconds'],
  mean: ['windowSeconds'],
  democracy: ['windowSeconds', 'buckets', 'tie'],
  turns: ['windowSeconds'],
  tug: ['step', 'decay'],
  queue: ['windowSeconds', 'capacity'],
};

export const KIND_FIELD = {
  cv: 'zeroVoltsNote',
  gate: 'longestGateSeconds',
} as const satisfies Record<VariableKind, CrowdTextField>;

/** `empty` is what no text means, and stands in the empty field; fields without it need text. */
export const CROWD_FIELDS: Readonly<
  Record<CrowdTextField, { readonly label: string; readonly empty?: string; readonly expects: string }>
> = {
  windowSeconds: { label: 'Window, s', expects: 'write seconds, such as 2 or 0.5.' },
  buckets: {
    label: 'Parts of range',
    empty: 'every value',
    expects: 'write a whole number, or nothing for a vote on every value.',
  },
  step: { label: 'Pull, % of range', expects: 'write a number, such as 5.' },
  decay: { label: 'Falls back, %/s', expects: 'write a number, such as 2, or 0 for never.' },
  capacity: { label: 'Most waiting', expects: 'write a whole number, such as 60.' },
  zeroVoltsNote: {
    label: '0 V plays note',
    empty: 'no pitch',
    expects: 'write a note such as C4, a MIDI number such as 60, or nothing for no pitch.',
  },
  longestGateSeconds: {
    label: 'Longest gate, s',
    empty: 'no maximum',
    expects: 'write seconds, or nothing for no maximum.',
  },
};

const OCTAVE = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];

/** An oscillator may be tuned between two notes: then there is no name, only the number. */
const noteText = (note: number): string =>
  Number.isInteger(note) ? `${OCTAVE[note % 12]}${Math.floor(note / 12) - 1}` : String(note);

const textOf = (value: number | null): string => (value === null ? '' : String(value));

export const crowdDraftOf = ({ crowd, who, pitch, longestGateMs }: Variable): CrowdDraft => ({
  mode: crowd.mode,
  windowSeconds: String(scaled(crowd.windowMs, 0.001)),
  buckets: textOf(crowd.buckets),
  tie: crowd.tie,
  step: String(scaled(crowd.step, 100)),
  decay: String(scaled(crowd.decayPerSecond, 100)),
  capacity: String(crowd.capacity),
  who,
  zeroVoltsNote: pitch === null ? '' : noteText(pitch.zeroVoltsNote),
  longestGateSeconds: longestGateMs === null ? '' : String(scaled(longestGateMs, 0.001)),
});

/** The number in the field, null when it is empty, NaN when the text is no number. */
function numberIn(field: CrowdTextField, draft: CrowdDraft): number | null {
  const text = draft[field].trim();
  if (text === '') return null;
  const note = field === 'zeroVoltsNote' ? noteNumber(text, 0, text.length) : -1;
  const number = note >= 0 ? note : Number(text);
  return Number.isFinite(number) ? number : NaN;
}

function faultIn(field: CrowdTextField, draft: CrowdDraft): CrowdFault | null {
  const { label, empty, expects } = CROWD_FIELDS[field];
  const number = numberIn(field, draft);
  const isFine = number === null ? empty !== undefined : !Number.isNaN(number);
  return isFine ? null : { field, reason: `${label}: ${expects}` };
}

function crowdSetting(field: ModeField, draft: CrowdDraft): Partial<CrowdSettings> {
  if (field === 'tie') return { tie: draft.tie };
  const number = numberIn(field, draft) ?? 0;
  switch (field) {
    case 'windowSeconds':
      return { windowMs: scaled(number, 1000) };
    case 'buckets':
      return { buckets: numberIn(field, draft) };
    case 'step':
      return { step: scaled(number, 0.01) };
    case 'decay':
      return { decayPerSecond: scaled(number, 0.01) };
    case 'capacity':
      return { capacity: number };
  }
}

function kindSetting(kind: VariableKind, draft: CrowdDraft): Partial<Variable> {
  const number = numberIn(KIND_FIELD[kind], draft);
  return VOLTAGE_KINDS[kind].setting === 'pitch'
    ? { pitch: number === null ? null : { zeroVoltsNote: number } }
    : { longestGateMs: number === null ? null : scaled(number, 1000) };
}

/** `variable`, of the kind that it becomes, with what the draft says of its crowd. */
export function applyCrowdDraft(variable: Variable, draft: CrowdDraft): Variable | CrowdFault {
  const asked = MODE_FIELDS[draft.mode];
  for (const field of [...asked.filter((one) => one !== 'tie'), KIND_FIELD[variable.kind]]) {
    const fault = faultIn(field, draft);
    if (fault !== null) return fault;
  }
  const crowd: CrowdSettings = { ...variable.crowd, mode: draft.mode };
  return {
    ...variable,
    crowd: Object.assign(crowd, ...asked.map((field) => crowdSetting(field, draft))) as CrowdSettings,
    who: draft.who,
    ...kindSetting(variable.kind, draft),
  };
}

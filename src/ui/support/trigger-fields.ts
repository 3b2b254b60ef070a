/** What the editor of a trigger asks for, in plain words: the fields of each cause and each action, in the order of the page. */
import {
  LONGEST_ACTION_MS,
  type TriggerAction,
  type TriggerCause,
} from '../../domain/support/support-trigger';
import type { RampShape } from '../../domain/voltage/ask';

export type CauseKind = TriggerCause['kind'];
export type ActionKind = TriggerAction['kind'];

export const CAUSE_WORDS: Readonly<Record<CauseKind, string>> = {
  cheer: 'cheer',
  reward: 'channel point reward',
  sub: 'subscription',
  gift: 'gift of subscriptions',
  raid: 'raid',
};

export const ACTION_WORDS: Readonly<Record<ActionKind, string>> = {
  gate: 'gate: on for a while',
  ramp: 'ramp: go there and stay',
  envelope: 'envelope: there and back',
  mode: 'other crowd mode for a while',
  openLimits: 'wider limits for a while',
};

export const SHAPE_WORDS: Readonly<Record<RampShape, string>> = {
  linear: 'linear',
  exponential: 'exponential',
};

export const CAUSES = Object.keys(CAUSE_WORDS) as CauseKind[];
export const ACTIONS = Object.keys(ACTION_WORDS) as ActionKind[];
export const SHAPES = Object.keys(SHAPE_WORDS) as RampShape[];

/** What one would else find out on stream. */
export const CAUSE_HINTS: Readonly<Record<CauseKind, string>> = {
  cheer: 'Of several triggers that a cheer fits, only the one that asks for the most bits plays.',
  reward:
    'Redeem it once, and its id is in the list. Chat tells only of rewards that ask the viewer for a text.',
  sub: 'A new subscription or a renewed one.',
  gift: 'Subscriptions that are given at once count as one gift.',
  raid: 'Of several triggers that a raid fits, only the one that asks for the most viewers plays.',
};

export const ACTION_HINTS: Readonly<Record<ActionKind, string>> = {
  gate: 'Goes to its highest value, then to its lowest.',
  ramp: 'Stays there until somebody moves it.',
  envelope: 'Goes back to where it was, unless somebody has moved it since.',
  mode: 'Then each variable goes back to its own mode.',
  openLimits: 'Lets so many times as much chat through. The limits of the jacks stay.',
};

type CauseField = 'leastBits' | 'mostBits' | 'rewardId' | 'leastCount' | 'leastViewers';
type ActionTextField =
  'value' | 'overSeconds' | 'attackSeconds' | 'holdSeconds' | 'releaseSeconds' | 'factor' | 'forSeconds';
type ActionField = ActionTextField | 'variable' | 'shape' | 'mode';
export type TriggerTextField = CauseField | ActionTextField | 'name' | 'cooldownSeconds';

export const CAUSE_FIELDS: Readonly<Record<CauseKind, readonly CauseField[]>> = {
  cheer: ['leastBits', 'mostBits'],
  reward: ['rewardId'],
  sub: [],
  gift: ['leastCount'],
  raid: ['leastViewers'],
};

export const ACTION_FIELDS: Readonly<Record<ActionKind, readonly ActionField[]>> = {
  gate: ['variable', 'forSeconds'],
  ramp: ['variable', 'value', 'overSeconds', 'shape'],
  envelope: ['variable', 'value', 'attackSeconds', 'holdSeconds', 'releaseSeconds'],
  mode: ['variable', 'mode', 'forSeconds'],
  openLimits: ['factor', 'forSeconds'],
};

const LONGEST_SECONDS = LONGEST_ACTION_MS / 1000;
const AMOUNT = 'write a whole number from 1 to 1000000.';
const SECONDS = `write seconds, from 0.001 to ${LONGEST_SECONDS}.`;

interface FieldWords {
  readonly label: string;
  /** What no text means, and stands in the empty field; fields without it need text. */
  readonly empty?: string;
  readonly expects: string;
}

export const TRIGGER_FIELDS: Readonly<Record<TriggerTextField, FieldWords>> = {
  leastBits: { label: 'Bits from', expects: AMOUNT },
  mostBits: {
    label: 'Bits to',
    empty: 'no end',
    expects: 'write a whole number that is not below Bits from, or nothing for no end.',
  },
  rewardId: { label: 'Reward id', expects: 'paste the id, at most 100 characters in one line.' },
  leastCount: { label: 'Subscriptions from', expects: AMOUNT },
  leastViewers: { label: 'Viewers from', expects: AMOUNT },
  value: { label: 'To value', expects: 'write a number that chat may write too, such as 127.' },
  overSeconds: { label: 'Over, s', expects: SECONDS },
  attackSeconds: { label: 'Rise, s', expects: SECONDS },
  holdSeconds: { label: 'Hold, s', expects: SECONDS },
  releaseSeconds: {
    label: 'Fall, s',
    expects: `write seconds from 0.001; rise, hold and fall make ${LONGEST_SECONDS} s at most.`,
  },
  factor: { label: 'Times', expects: 'write a number from 1 to 100.' },
  forSeconds: { label: 'For, s', expects: SECONDS },
  name: { label: 'Name', empty: 'none', expects: 'write one line of at most 60 characters.' },
  cooldownSeconds: {
    label: 'Wait, s',
    empty: 'no wait',
    expects: 'write seconds, up to 86400, or nothing for no wait.',
  },
};

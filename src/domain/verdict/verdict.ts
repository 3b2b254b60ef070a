/**
 * The verdict on a message, with its reason: a closed union, and the sentence a person reads. Any thread: safe.
 * A viewer's mistake is a value here, never an exception.
 */
import { MAX_PEOPLE } from '../chat/person';
import { formatNumber } from '../numbers/number-words';
import type { Milliseconds } from '../numbers/units';

export type Tier = 'cooldown' | 'minute' | 'system' | 'variable' | 'privileged';

/** The system lets less through than the patch says. */
export interface Slowed {
  /** The share of it that is left, above 0 and below 1. */
  readonly factor: number;
  /** How many milliseconds commands take, which is too long. Null: it is done ahead of an overload of the engine. */
  readonly latencyMs: number | null;
}

export type Verdict =
  /** Conversation that asks for nothing: no refusal, and no row. With a note it has a row all the same. */
  | { readonly kind: 'chatter'; readonly note?: 'no-trigger' }
  /** `note` says what became of it where nothing played at once: it counts in a crowd's decision, or an order was carried out. */
  | { readonly kind: 'accepted'; readonly note?: 'rehearsed' | 'counted' | 'undone' | 'ordered' | 'not-yet' }
  /** A viewer's support sets off the trigger of that name: the streamer's own text, or a stranger's whose patch was imported. */
  | { readonly kind: 'accepted'; readonly note: 'set-off' | 'would-set-off'; readonly trigger: string }
  /** A question to the page (`!cv help`, `routes`), and its answer. */
  | { readonly kind: 'accepted'; readonly note: 'answered'; readonly sentence: string }
  /** Refused at first, kept as the newest for its variable, applied when a token came. */
  | { readonly kind: 'coalesced'; readonly afterMs: Milliseconds; readonly note?: 'rehearsed' }
  /** `slowed`: of the tier `system` alone, and only while less is let through than the patch says. */
  | { readonly kind: 'limited'; readonly tier: Tier; readonly waitMs: Milliseconds; readonly slowed?: Slowed }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason }
  /** It names a variable or nearly does, but is no command. `example` is one for that variable: `cutoff: 64`. */
  | { readonly kind: 'invalid'; readonly reason: 'malformed'; readonly example: string }
  /** A moderator's order with a slip in it. `sentence` says how to write it and quotes nothing of the text. */
  | { readonly kind: 'invalid'; readonly reason: 'order'; readonly sentence: string }
  /** `name` as chat wrote it. Null for `!discord`: a command, but another program's, and it names nothing of this page. */
  | { readonly kind: 'unknown'; readonly name: string | null; readonly suggestion: string | null }
  | { readonly kind: 'outOfRange'; readonly min: number; readonly max: number }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason }
  | { readonly kind: 'paused'; readonly reason: 'not-live' | 'paused' };

type InvalidReason =
  | 'malformed'
  | 'too-long'
  | 'not-a-gate'
  | 'is-a-gate'
  | 'not-a-pitch'
  | 'nothing-to-undo'
  | 'no-such-viewer';
type BlockedReason =
  | 'stale'
  | 'taken-back'
  | 'no-viewer-id'
  | 'limiter-error'
  | 'viewer-blocked'
  | 'not-on-the-list'
  | 'guest'
  | 'role'
  | 'locked'
  | 'held'
  | 'trigger-rests'
  | 'triggers-full'
  | 'block-list-full'
  | 'orders-wait';

export type VerdictKind = Verdict['kind'];

/** In the order of the diagnostics file. Their counts add up to `received`. */
export const VERDICT_KINDS: readonly VerdictKind[] = [
  'chatter',
  'accepted',
  'coalesced',
  'limited',
  'invalid',
  'unknown',
  'outOfRange',
  'blocked',
  'paused',
];

const ACCEPTED_SENTENCES = {
  played: 'played',
  rehearsed: 'the outputs are at 0 V: not armed',
  counted: 'counted: chat decides together',
  undone: 'taken back',
  ordered: 'done',
  'not-yet': 'counted: reach the value that the streamer let go of',
} as const;

const INVALID_SENTENCES: Readonly<Record<InvalidReason, string>> = {
  malformed: 'write it like vco#1.pitch: 64',
  'too-long': 'longer than 100 characters',
  'not-a-gate': 'only a gate goes on and off: say a number',
  'is-a-gate': 'a gate has no ramp: say on, off, trig or 500ms',
  'not-a-pitch': 'this variable is no pitch: say a number',
  'nothing-to-undo': 'nothing of yours to take back',
  'no-such-viewer': 'no viewer of that name has been seen here',
};

/** A row says this of a guest of a shared chat, whatever became of the message. */
export const FROM_ANOTHER_CHAT = "from another channel's chat";

const BLOCKED_SENTENCES: Readonly<Record<BlockedReason, string>> = {
  stale: 'older than 10 s: not played',
  'taken-back': 'a moderator took it back before it played',
  'no-viewer-id': 'came without a user id',
  'limiter-error': 'the limiter failed: not played',
  'viewer-blocked': 'this viewer is blocked',
  'not-on-the-list': 'only viewers on the list may play',
  guest: FROM_ANOTHER_CHAT,
  role: 'not for this role',
  locked: 'this variable is locked',
  held: 'the streamer holds this variable',
  'trigger-rests': 'this trigger is cooling down',
  'triggers-full': 'too many actions are waiting, try later',
  'block-list-full': `${MAX_PEOPLE} viewers are blocked already, the most: let one in again first`,
  'orders-wait': 'the page is busy and has not carried out earlier orders: say it again',
};

const TIER_SENTENCES: Readonly<Record<Tier, string>> = {
  cooldown: 'one command at a time',
  minute: 'enough for one minute',
  variable: 'this variable is busy',
  privileged: "the moderators' allowance is used up",
  system: 'chat is busy',
};

/** A wide limit may be led to less than 1 % of itself: two digits, then, and no 0 %. */
const percent = (factor: number): string => `${formatNumber(Number((100 * factor).toPrecision(2)))} %`;

/** To what share the system is slowed, and why. Slow commands lower only how many may come at once. */
export const slowedSentence = ({ factor, latencyMs }: Slowed): string =>
  latencyMs === null
    ? `slowed to ${percent(factor)} because the engine is nearly too busy`
    : `only ${percent(factor)} at once because commands take ${Math.ceil(latencyMs)} ms`;

/** Whether it moved no jack only because the outputs were not armed. */
export const isRehearsed = (verdict: Verdict): boolean =>
  (verdict.kind === 'accepted' || verdict.kind === 'coalesced') &&
  (verdict.note === 'rehearsed' || verdict.note === 'would-set-off');

/** Rounded up: whoever waits as long as they are told is never too early, and no wait reads as 0.0 s. */
const seconds = (duration: Milliseconds): string => `${(Math.ceil(duration / 100) / 10).toFixed(1)} s`;

/** The sentence in the chat log. */
export function verdictSentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'chatter':
      return verdict.note === 'no-trigger' ? 'no trigger for it' : 'conversation';
    case 'accepted':
      if (verdict.note === 'answered') return verdict.sentence;
      if (!('trigger' in verdict)) return ACCEPTED_SENTENCES[verdict.note ?? 'played'];
      return `${verdict.note === 'set-off' ? 'sets off' : 'not armed: would set off'} ${verdict.trigger || 'its trigger'}`;
    case 'coalesced':
      return `${isRehearsed(verdict) ? 'rehearsed' : 'played'} ${seconds(verdict.afterMs)} later, as the newest value`;
    case 'limited': {
      const wait = verdict.waitMs > 0 ? `wait ${seconds(verdict.waitMs)}` : 'may go again';
      const slowed = verdict.slowed === undefined ? '' : `, ${slowedSentence(verdict.slowed)}`;
      return `${TIER_SENTENCES[verdict.tier]}${slowed}: ${wait}`;
    }
    case 'invalid':
      if (verdict.reason === 'order') return verdict.sentence;
      return 'example' in verdict ? `did you mean ${verdict.example}?` : INVALID_SENTENCES[verdict.reason];
    case 'unknown':
      if (verdict.name === null) return 'no command of this page';
      return verdict.suggestion === null
        ? `no variable ${verdict.name}`
        : `no variable ${verdict.name}: did you mean ${verdict.suggestion}?`;
    case 'outOfRange':
      return `a value from ${verdict.min} to ${verdict.max}, please`;
    case 'blocked':
      return BLOCKED_SENTENCES[verdict.reason];
    case 'paused':
      return verdict.reason === 'paused' ? 'chat is paused' : 'the outputs are not live';
  }
}

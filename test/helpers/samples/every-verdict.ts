/** A verdict for every sentence that a row of the chat log may carry. */
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Tier, Verdict } from '../../../src/domain/verdict/verdict';

type Reason<Kind extends Verdict['kind']> = Extract<Verdict, { kind: Kind; reason: unknown }>['reason'];

/** Each of them once: the compiler asks for those that are missing. */
const INVALID: Readonly<Record<Exclude<Reason<'invalid'>, 'order'>, true>> = {
  ...{ malformed: true, 'too-long': true, 'not-a-gate': true, 'is-a-gate': true, 'not-a-pitch': true },
  ...{ 'nothing-to-undo': true, 'no-such-viewer': true },
};
const BLOCKED: Readonly<Record<Reason<'blocked'>, true>> = {
  ...{ stale: true, 'taken-back': true, 'no-viewer-id': true, 'limiter-error': true, 'viewer-blocked': true },
  ...{ 'not-on-the-list': true, guest: true, role: true, locked: true, held: true, 'trigger-rests': true },
  ...{ 'triggers-full': true, 'block-list-full': true, 'orders-wait': true },
};
const TIERS: Readonly<Record<Tier, true>> = {
  ...{ cooldown: true, minute: true, system: true, variable: true, privileged: true },
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, true>>): Key[] =>
  Object.keys(record) as Key[];

export const EVERY_VERDICT: readonly Verdict[] = [
  { kind: 'chatter', note: 'no-trigger' },
  ...(['rehearsed', 'counted', 'undone', 'ordered', 'not-yet'] as const).map((note): Verdict => ({
    kind: 'accepted',
    note,
  })),
  { kind: 'accepted', note: 'set-off', trigger: 'The loudest fan sweeps the filter of every voice at once' },
  { kind: 'accepted', note: 'would-set-off', trigger: 'The loudest fan sweeps the filter of every voice' },
  {
    kind: 'accepted',
    note: 'answered',
    sentence: 'vco#1.pitch → jack 1, 0 to 5 V; vcf#1.cutoff → jack 3, 0 to 5 V',
  },
  { kind: 'coalesced', afterMs: milliseconds(1_400) },
  { kind: 'coalesced', afterMs: milliseconds(1_400), note: 'rehearsed' },
  ...keysOf(TIERS).map((tier): Verdict => ({ kind: 'limited', tier, waitMs: milliseconds(59_900) })),
  ...[null, milliseconds(12)].map((latencyMs): Verdict => ({
    ...{ kind: 'limited', tier: 'system', waitMs: milliseconds(59_900) },
    slowed: { factor: 0.625, latencyMs },
  })),
  ...keysOf(INVALID).map((reason): Verdict => ({ kind: 'invalid', reason })),
  { kind: 'invalid', reason: 'malformed', example: 'oscillator#12.frequencymodulation: 64' },
  {
    ...{ kind: 'invalid', reason: 'order' },
    sentence: 'write it like !cv mode NAME anarchy|median|mean|democracy|turns|tug|queue',
  },
  { kind: 'unknown', name: null, suggestion: null },
  { kind: 'unknown', name: 'x'.repeat(90), suggestion: null },
  {
    kind: 'unknown',
    name: 'oscillator#12.frequencymodulaton',
    suggestion: 'oscillator#12.frequencymodulation',
  },
  { kind: 'outOfRange', min: -1234.5, max: 1234.5 },
  ...keysOf(BLOCKED).map((reason): Verdict => ({ kind: 'blocked', reason })),
  { kind: 'paused', reason: 'not-live' },
  { kind: 'paused', reason: 'paused' },
];

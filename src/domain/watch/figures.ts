/**
 * The figures that an evening is watched by. A new one is a line here, and whoever records it. Any thread: safe.
 *
 * A latency is timed in milliseconds. A count says how many came in each second. A gauge stands at a value, ten times a second.
 */
import type { VerdictKind } from '../verdict/verdict';

export type FigureKind = 'latency' | 'count' | 'gauge';

/** `share` is 0 to 1, to be shown in percent. */
export type FigureUnit = 'ms' | 's' | 'bytes' | 'share' | 'times' | 'perSecond' | 'number';

interface FigureOf<Kind extends FigureKind> {
  readonly label: string;
  readonly unit: FigureUnit;
  readonly kind: Kind;
  /** Its meaning, in one sentence for the streamer. */
  readonly help: string;
  /** A gauge or count that nobody has recorded for so long is not known any more. */
  readonly goodForMs: number;
}

export type Figure = FigureOf<FigureKind>;

/** The engine records what it sees ten times a second; a busy machine misses a turn or two. */
const EVERY_STRIKE_MS = 500;
/** The page sends once a second, and Chrome lets a hidden page's timer wait for another one. */
const EVERY_SECOND_MS = 3_000;
/** Memory is measured once a minute at the most, and the answer may take 20 s. */
const EVERY_MINUTE_MS = 150_000;

const latency = (label: string, help: string): FigureOf<'latency'> => ({
  ...{ label, help, unit: 'ms', kind: 'latency', goodForMs: Infinity },
});

const count = (label: string, help: string, goodForMs = EVERY_STRIKE_MS): FigureOf<'count'> => ({
  ...{ label, help, unit: 'perSecond', kind: 'count', goodForMs },
});

const gauge = (
  label: string,
  unit: FigureUnit,
  help: string,
  goodForMs = EVERY_STRIKE_MS,
): FigureOf<'gauge'> => ({ label, unit, kind: 'gauge', help, goodForMs });

const LATENCIES = {
  l1: latency('L1 Decide', 'From a chat frame received to the verdict on a message.'),
  l2: latency('L2 Hand over', 'From the verdict to the command in the ring.'),
  l3: latency('L3 Render', 'From the ring to the first sample rendered.'),
  l4: latency('L4 Output', 'From a sample rendered to the interface, as Chrome estimates it.'),
  chatDelivery: latency('Chat delivery', 'From sent on Twitch to received here.'),
};

const VERDICT_COUNTS: Readonly<Record<VerdictKind, FigureOf<'count'>>> = {
  chatter: count('Chatter', 'Messages that ask for nothing.'),
  accepted: count('Accepted', 'Commands that played, or counted in a crowd.'),
  coalesced: count('Played late', 'Commands that waited for their turn and played then.'),
  limited: count('Limited', 'Commands that wait for a limit.'),
  invalid: count('Invalid', 'Texts that are nearly a command.'),
  unknown: count('Unknown', 'Commands for a variable that the patch does not have.'),
  outOfRange: count('Out of range', 'Commands whose value is beyond what the variable takes.'),
  blocked: count('Blocked', 'Commands of viewers who may not, or that came too late.'),
  paused: count('Paused', 'Commands that came while chat was paused or nothing was live.'),
};

const COUNTS = {
  received: count('Received', 'Messages received.'),
  decided: count('Decided', 'Commands decided, whatever became of them: messages without the chatter.'),
  ...VERDICT_COUNTS,
  underruns: count('Underruns', 'Times that the interface ran dry.', EVERY_SECOND_MS),
  reconnects: count('Reconnects', 'Times that the line to chat broke and was made anew.'),
  dropped: count('Dropped', 'Moves that found the ring full, and went later.'),
};

const GAUGES = {
  ringFill: gauge('Ring fill', 'share', 'How full the ring to the audio thread is.'),
  audioLoad: gauge('Audio load', 'share', 'Share of its time that the audio thread renders.'),
  busy: gauge('Engine busy', 'share', 'Share of its time that the engine decides.'),
  jacksMoving: gauge('Jacks moving', 'number', 'Jacks that moved in a tenth of a second.'),
  viewers: gauge('Active viewers', 'number', 'Viewers who wrote in the last minute.'),
  memoryBytes: gauge('Memory', 'bytes', 'Memory of the page and its threads.', EVERY_MINUTE_MS),
  storedBytes: gauge('Stored', 'bytes', 'What this page keeps on the disk.', EVERY_MINUTE_MS),
  storageShare: gauge('Storage', 'share', 'Share of what Chrome lets this page keep.', EVERY_MINUTE_MS),
  capacity: gauge(
    'Capacity',
    'perSecond',
    'Commands a second that this computer decides, by test.',
    Infinity,
  ),
  limitFactor: gauge('Limits in force', 'times', 'How many times as much as the patch says gets through.'),
  chatSilentS: gauge('Chat silent', 's', 'Seconds since the last message, while connected.'),
  unsavedS: gauge('Not saved', 's', 'Seconds for which changes are in this page alone.', EVERY_SECOND_MS),
  clockSkewMs: gauge(
    'Clock off by',
    'ms',
    "This computer's clock before Twitch's, fastest delivery included.",
  ),
};

export const FIGURES = { ...LATENCIES, ...COUNTS, ...GAUGES } satisfies Record<string, Figure>;

export type WatchedLatency = keyof typeof LATENCIES;
export type CountName = keyof typeof COUNTS;
export type GaugeName = keyof typeof GAUGES;
export type FigureName = WatchedLatency | CountName | GaugeName;

export const LATENCY_NAMES = Object.keys(LATENCIES) as readonly WatchedLatency[];
export const COUNT_NAMES = Object.keys(COUNTS) as readonly CountName[];
export const GAUGE_NAMES = Object.keys(GAUGES) as readonly GaugeName[];

export const isGauge = (figure: FigureName): figure is GaugeName => FIGURES[figure].kind === 'gauge';
export const isCount = (figure: FigureName): figure is CountName => FIGURES[figure].kind === 'count';

/**
 * Messages between tabs about what plays: a tab that only reads asks, and the tab that drives the outputs answers. Every page of
 * this origin can post here, so both messages are read as strangers' words. Nothing that is heard is saved, or acted upon.
 */
import type { CrowdView, TallyRow } from '../../domain/crowd/crowd';
import { MAX_TALLY_ROWS } from '../../domain/crowd/tally';
import { MAX_JACKS } from '../../domain/devices/jack';
import type { Range } from '../../domain/numbers/range';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import {
  boolean,
  count,
  finite,
  list,
  object,
  oneOf,
  orNull,
  type Shape,
  text,
} from '../../domain/settings/shape';
import { MAX_VARIABLES } from '../../domain/settings/variable-name';
import { VERDICT_KINDS } from '../../domain/verdict/verdict';
import type { ChatStatus } from '../../shared/reports/chat-report';
import type { VariableValue } from '../../shared/reports/values-report';
import type { VerdictCounts } from '../../shared/reports/metrics-report';
import type { AppState, EchoRow, Played } from '../state/state';

export const ECHO_CHANNEL = 'twitch-to-cv/echo';

export interface EchoAsk {
  /** A name of its own, which the answer repeats. */
  readonly asks: string;
}

/** The state that plays in the tab that answers. */
export interface TabEcho extends Omit<Played, 'values'> {
  /** Tells whether the reader shows the same patch, and whether it would find this one on the disk. */
  readonly patch: { readonly mark: string; readonly isSaved: boolean };
  /** One for every variable that has a value. */
  readonly values: readonly VariableValue[];
  /** The newest rows of its log, oldest first. */
  readonly log: readonly EchoRow[];
  /** By physical jack from 1 on, or null while the audio thread says nothing. */
  readonly volts: readonly number[] | null;
  readonly targets: readonly number[] | null;
}

export interface EchoAnswer {
  readonly answers: string;
  readonly echo: TabEcho;
}

/** Longer than any sentence of the page or name of Twitch and devices; the rest is cut. */
const LINE = text(300);
const MAX_ROOM_MODES = 20;
/** A small window has room for no more. */
export const MAX_ECHO_ROWS = 8;

const chat: Shape<ChatStatus> = object<ChatStatus>({
  state: oneOf<ChatStatus['state']>([
    ...(['off', 'connecting', 'joining', 'connected', 'reconnecting', 'offline'] as const),
  ]),
  twitchChannel: LINE,
  reason: orNull(LINE),
  retryInMs: orNull(finite as Shape<Milliseconds>),
  connects: count,
  reconnects: count,
  roomModes: list(LINE, MAX_ROOM_MODES),
  lastMessageAt: orNull(finite as Shape<EpochMilliseconds>),
});

const counts = object<VerdictCounts>({
  ...(Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, count])) as Record<
    (typeof VERDICT_KINDS)[number],
    Shape<number>
  >),
  ...{ received: count, rehearsed: count, rehearsedLate: count },
});

const crowd = object<CrowdView>({
  msLeft: orNull(finite as Shape<Milliseconds>),
  voters: count,
  tally: list(
    object<TallyRow>({
      value: finite,
      bucket: orNull(object<Range>({ min: finite, max: finite })),
      votes: count,
    }),
    MAX_TALLY_ROWS,
  ),
});

const index: Shape<number> = (value) => {
  const whole = count(value);
  return whole !== undefined && whole < MAX_VARIABLES ? whole : undefined;
};
const jacks: Shape<readonly number[]> = (value) => {
  const volts = list(finite, MAX_JACKS)(value);
  return volts?.length === MAX_JACKS ? volts : undefined;
};

const row = object<EchoRow>({
  ...{ number: count, viewerName: LINE, text: LINE, sentence: LINE },
  kind: oneOf(VERDICT_KINDS),
});

const answer = object<EchoAnswer>({
  answers: LINE,
  echo: object<TabEcho>({
    session: oneOf<AppState['session']>(['stopped', 'starting', 'live', 'stopping']),
    armed: boolean,
    outputs: object<AppState['outputs']>({
      fade: oneOf<AppState['outputs']['fade']>([
        ...(['off', 'closed', 'opening', 'open', 'closing', 'lost', 'unknown'] as const),
      ]),
      isLate: boolean,
    }),
    audio: object<AppState['audio']>({
      text: LINE,
      tone: oneOf<AppState['audio']['tone']>(['good', 'caution', 'bad', 'neutral']),
    }),
    chat,
    counts,
    simulation: object<Played['simulation']>({ running: boolean }),
    control: object<Played['control']>({ paused: boolean }),
    setup: object<Played['setup']>({ twitchChannel: LINE }),
    patch: object<TabEcho['patch']>({ mark: LINE, isSaved: boolean }),
    values: list(object<VariableValue>({ index, value: finite, volts: finite, setBy: LINE }), MAX_VARIABLES),
    crowds: list(orNull(crowd), MAX_VARIABLES),
    trouble: orNull(LINE),
    log: list(row, MAX_ECHO_ROWS),
    volts: orNull(jacks),
    targets: orNull(jacks),
  }),
});

/** Null for what is no ask. */
export const readAsk = (data: unknown): EchoAsk | null => object<EchoAsk>({ asks: LINE })(data) ?? null;

/** Null for what is no whole answer. */
export const readAnswer = (data: unknown): EchoAnswer | null => answer(data) ?? null;

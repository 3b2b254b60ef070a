/** An alert says its level, its times and its words once, and measures itself. `alerts.ts` has the table. Any thread: safe. */
import type { NumberField } from '../settings/described';
import { duration, flag } from '../settings/field';

/** The history of figures, as far as alerts ask for it. NaN: not known. */
export interface Measured {
  last(figure: LastFigure): number;
  /** A count is that of each whole second. */
  window(figure: WindowFigure, seconds: number): Spread;
  latency(figure: 'l1' | 'l2', seconds: number): Timing;
  /** Knowledge that no figure has. */
  readonly facts: AlertFacts;
}

export interface AlertFacts {
  /** This Twitch channel has said something since it was joined. */
  readonly hasTalked: boolean;
  readonly stream: StreamFacts;
  /** Errors of the engine that nothing caught, in the last `seconds`, 600 at most. */
  errors(seconds: number): number;
  /** Times that the audio thread was interrupted, in the last `seconds`, 600 at most. */
  interruptions(seconds: number): number;
}

export interface StreamFacts {
  readonly isOpen: boolean;
  /** The interface is gone, or the stream ended because of it and nobody has gone live or stopped since. */
  readonly isLost: boolean;
  /** The audio thread renders nothing, or has failed. */
  readonly isStill: boolean;
}

type LastFigure =
  'memoryBytes' | 'storageShare' | 'capacity' | 'chatSilentS' | 'clockSkewMs' | 'ringFill' | 'unsavedS';
type WindowFigure = 'underruns' | 'dropped' | 'reconnects' | 'decided' | 'audioLoad' | 'busy';

export interface Spread {
  readonly count: number;
  readonly mean: number;
}

export interface Timing {
  readonly count: number;
  readonly p95: number;
  readonly p99: number;
  readonly mean: number;
}

/** A view of the page where a person can do something about it. */
export interface AlertAct {
  readonly label: string;
  readonly view: 'play' | 'patch' | 'crowd' | 'rig' | 'log';
}

export interface Alert {
  readonly words: {
    readonly label: string;
    /** The thing that is watched, and why it matters. */
    readonly help: string;
    /** One plain sentence: what to do. */
    readonly advice: string;
    /** One plain sentence for viewers of the stream, without figures. */
    readonly forViewers: string;
  };
  /** It is raised at this level, in the unit of its figure; null for what is so or is not so. */
  readonly level: NumberField<number> | null;
  /** The figure is bad when it is low. */
  readonly isFloor?: true;
  /** The page says it by itself, in words that come before any alert: the line does not say it twice. */
  readonly isSaidBefore?: true;
  /** So far it looks back; null for what stands at a value. */
  readonly lookBackMs: number | null;
  /** So long it must be bad before anybody is told. */
  readonly forMs: number;
  /** So long it must be well again before it counts as over. */
  readonly keepMs: number;
  readonly act: AlertAct | null;
  /** NaN where there is nothing to judge by. A yes is 1, a no is 0. */
  measure(measured: Measured, lookBackSeconds: number): number;
  /** One plain sentence: what happened. */
  sentence(value: number): string;
  /** The figure with its unit. */
  figure(value: number): string;
}

/** Too few samples have no 99th percentile worth an alarm: a quiet chat raises nothing. */
export const LEAST_SAMPLES = 20;
/** The level of what is so or is not so. */
export const IS_SO = 1;

const hold = (label: string, fallback: number) => duration(label, { min: 1_000, max: 600_000, fallback });

const lookBack = (fallback: number) => duration('Looks back', { min: 2_000, max: 600_000, fallback });

/** The settings of one alert, with its own defaults. `level` and `lookBackMs` stand where it has them. */
export const alertFields = ({ level, lookBackMs, forMs, keepMs }: Alert) => ({
  isOn: flag('Watched', true),
  ...(level === null ? {} : { level }),
  ...(lookBackMs === null ? {} : { lookBackMs: lookBack(lookBackMs) }),
  forMs: hold('Tell after', forMs),
  keepMs: hold('Over after', keepMs),
});

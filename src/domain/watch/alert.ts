/** An alert says its threshold, its times and its words once, and measures itself. `alerts.ts` has the table. Any thread: safe. */
import type { NumberField } from '../settings/described';
import { duration, flag } from '../settings/field';

/** The history of figures, as far as alerts ask for it. NaN: not known. */
export interface Measured {
  last(figure: LastFigure): number;
  window(figure: WindowFigure, seconds: number): Spread;
  latency(figure: TimedFigure, seconds: number): Timing;
  /** Knowledge that no figure has. */
  readonly facts: AlertFacts;
}

export interface AlertFacts {
  readonly isConnected: boolean;
  /** The Twitch channel has said something since the engine joined it. */
  readonly hasTalked: boolean;
}

type LastFigure = 'memoryBytes' | 'storageShare' | 'capacity' | 'chatSilentS' | 'clockSkewMs';
type WindowFigure = 'underruns' | 'dropped' | 'reconnects' | 'decided' | 'audioLoad' | 'busy' | 'ringFill';
type TimedFigure = 'l1' | 'l2';

interface Spread {
  readonly count: number;
  readonly min: number;
  readonly max: number;
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
  /** It is raised at this level; its fallback is the default. */
  readonly level: NumberField<number>;
  /** The figure is bad when it is low. */
  readonly isFloor?: true;
  /** So long it must be bad before anybody is told. */
  readonly forMs: number;
  /** So long it must be well again before it counts as over. */
  readonly keepMs: number;
  readonly act: AlertAct | null;
  /** NaN where there is nothing to judge by. */
  measure(measured: Measured): number;
  /** One plain sentence: what happened. */
  sentence(value: number): string;
  /** The figure with its unit. */
  figure(value: number): string;
}

/** Too few samples have no 99th percentile worth an alarm: a quiet chat raises nothing. */
export const LEAST_SAMPLES = 20;

const SHORTEST_HOLD_MS = 1_000;
const LONGEST_HOLD_MS = 600_000;

/** The settings of one alert, with its own defaults. */
export const alertFields = (alert: Alert) => ({
  isOn: flag('Watched', true),
  level: alert.level,
  forMs: duration('Tell after', { min: SHORTEST_HOLD_MS, max: LONGEST_HOLD_MS, fallback: alert.forMs }),
  keepMs: duration('Over after', { min: SHORTEST_HOLD_MS, max: LONGEST_HOLD_MS, fallback: alert.keepMs }),
});

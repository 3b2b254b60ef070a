/** Settings of the alerts: levels, times, mutes, and deeds that are allowed. A browser keeps them, no patch does. Any thread: safe. */
import type { ObjectField, SettingsOf } from '../settings/described';
import { flag, listOf, number, object, text } from '../settings/field';
import { Findings } from '../settings/findings';
import { HostileObject } from '../settings/hostile-object';
import { defaultsOf } from '../settings/walk';
import { alertFields } from './alert';
import { ALERTS, type AlertName } from './alerts';

const MOST_MUTES = 50;
/** Longer than any name of an alert. */
const LONGEST_NAME = 40;
/** The last moment that a `Date` can say. */
const END_OF_TIME = 8.64e15;

/** The name under which a mute holds for all alerts. */
export const EVERY_ALERT = 'all';

/** Those that an alert does not have are undefined: see `alertFields`. */
export interface AlertSettings {
  readonly isOn: boolean;
  readonly level?: number;
  readonly lookBackMs?: number;
  readonly forMs: number;
  readonly keepMs: number;
}

const EACH_ALERT = Object.fromEntries(
  Object.entries(ALERTS).map(([name, alert]) => [name, object(alert.words.label, alertFields(alert))]),
) as unknown as Readonly<Record<AlertName, ObjectField<AlertSettings>>>;

export const WATCH = {
  sound: flag('Play a soft sound when an alert comes', false, {
    help: 'On ordinary speakers, and never on the interface chosen for CV.',
  }),
  mayLead: flag('Let the page lower the limits before it is late', false, {
    help: 'It gives them back as soon as the load is over.',
  }),
  alerts: object('Alerts', EACH_ALERT),
  /** `until` is wall-clock time. */
  mutes: listOf('Muted', MOST_MUTES, {
    alert: text('Alert', { longest: LONGEST_NAME }),
    until: number('Until', { min: 0, max: END_OF_TIME }),
  }),
};

export type WatchSettings = SettingsOf<typeof WATCH>;

export const DEFAULT_WATCH: WatchSettings = defaultsOf(WATCH);

/** Reads what a browser kept: what is not right in it is as good as missing. */
export function readWatchSettings(kept: string): WatchSettings {
  return WATCH_WHOLE.read(new HostileObject({ watch: parsed(kept) }, 'file', new Findings()), 'watch');
}

const WATCH_WHOLE = object('Watch', WATCH);

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return {};
  }
}

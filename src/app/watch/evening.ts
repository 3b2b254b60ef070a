/** The list of the evening's alerts, with what was done about them; loaded with the first alert. Page: safe. */
import type { EpochMilliseconds } from '../../domain/numbers/units';
import { ALERT_NAMES, type AlertName } from '../../domain/watch/alerts';
import { EVERY_ALERT, readWatchSettings, type WatchSettings } from '../../domain/watch/watch-settings';
import type { AlertView } from '../../shared/reports/alerts-report';
import type { AlertNote } from '../state/alerts-state';
import type { PageStore } from '../state/store';

/** An evening of trouble once a minute. */
const MOST_NOTES = 200;
/** Alerts that come together make one sound, and trouble that goes on is no music. */
const SOUND_EVERY_MS = 10_000;

type Mute = WatchSettings['mutes'][number];

export class Evening {
  private soundedAt = -Infinity;

  constructor(
    private readonly store: Pick<PageStore, 'state' | 'set'>,
    private readonly sound: () => void,
  ) {}

  /** Notes what began and what ended since the last time. */
  heed(alerts: readonly AlertView[]): void {
    const { evening } = this.store.state;
    const open = new Set(evening.filter(({ to }) => to === null).map(({ name }) => name));
    const begun = alerts.filter(({ name, isRaised }) => isRaised && !open.has(name));
    const ended = evening.map((note) => (note.to === null ? closed(note, alerts) : note));
    if (begun.length === 0 && ended.every((note, at) => note === evening[at])) return;
    this.store.set({ evening: [...begun.map(noteOf), ...ended].slice(0, MOST_NOTES) });
    if (begun.some(({ isTold }) => isTold)) this.ring();
  }

  /** Adds a deed to the note of the alert that is raised, or to every one of them. */
  note(name: AlertName | typeof EVERY_ALERT, deed: string): void {
    const evening = this.store.state.evening.map((note) =>
      note.to === null && (name === EVERY_ALERT || note.name === name)
        ? { ...note, deeds: [...note.deeds, deed] }
        : note,
    );
    this.store.set({ evening });
  }

  /** The settings with this mute in the place of every other one that it covers. */
  muted(name: AlertName | typeof EVERY_ALERT, until: EpochMilliseconds): string {
    const settings = readWatchSettings(this.store.state.watchBy);
    const now = Date.now();
    const others = settings.mutes
      .filter(({ until }) => until > now)
      .flatMap(eachByItself)
      .filter(({ alert }) => name !== EVERY_ALERT && alert !== name);
    this.note(name, until > now ? `muted until ${timeOf(until)}` : 'heard again');
    return JSON.stringify({
      ...settings,
      mutes: until > now ? [...others, { alert: name, until }] : others,
    });
  }

  private ring(): void {
    const now = performance.now();
    if (now - this.soundedAt < SOUND_EVERY_MS || !readWatchSettings(this.store.state.watchBy).sound) return;
    this.soundedAt = now;
    this.sound();
  }
}

/** A mute of all is one of each: then one of them can be heard again. */
const eachByItself = (mute: Mute): readonly Mute[] =>
  mute.alert === EVERY_ALERT ? ALERT_NAMES.map((alert) => ({ ...mute, alert })) : [mute];

const noteOf = ({ name, label, sentence, since, isMuted }: AlertView): AlertNote => ({
  ...{ name, label, sentence, from: since, to: null },
  deeds: isMuted ? ['was muted'] : [],
});

/** An alert that went away without a word is watched no more. */
function closed(note: AlertNote, alerts: readonly AlertView[]): AlertNote {
  const alert = alerts.find(({ name }) => name === note.name);
  if (alert?.isRaised === true) return note;
  const to = alert?.since ?? (Date.now() as EpochMilliseconds);
  return {
    ...note,
    to,
    deeds: [...note.deeds, alert === undefined ? 'no longer watched' : ENDS[alert.state]],
  };
}

const ENDS: Readonly<Record<AlertView['state'], string>> = {
  ...{ normal: 'recovered', pending: 'recovered', alerting: '', recovering: '' },
  ...{ noData: 'not measured any more', error: 'could not be measured any more' },
};

const timeOf = (wall: EpochMilliseconds): string =>
  new Date(wall).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

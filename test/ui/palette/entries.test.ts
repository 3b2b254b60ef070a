/** Every intent of the app has an entry, and every entry is found by three letters. */
import { describe, expect, test } from 'vitest';
import type { AppState } from '../../../src/app/state/state';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import { Random } from '../../../src/domain/numbers/random';
import type { Entry } from '../../../src/ui/palette/entry';
import { findEntries } from '../../../src/ui/palette/match';
import { allEntries } from '../../../src/ui/palette/sources';
import { raisedAlert } from '../../helpers/samples/sample-alert';
import { SampleApp } from '../../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

/** Intents without an entry, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'setup.setTwitchChannel': 'is typed: “Choose the Twitch channel” goes to its field',
  'setup.joinTwitchChannel': 'is typed in the same field',
  'hand.tryCommand': 'is typed: “Try a command as a viewer” goes to its field',
  'session.acknowledge': 'is a promise, ticked by hand: an entry goes to it',
  'session.vouchForDefault': 'is a promise, ticked by hand',
  'patch.importText': 'takes a text that was dropped or pasted',
  'patch.importFile': 'takes the file that “Import patch” lets a person choose',
  'patch.importLink': 'takes the link in the address or one that was pasted',
  'library.look': 'is asked by the palette itself when it opens',
  'library.saveAs': 'takes a name, which is typed',
  'library.rename': 'takes a name, which is typed',
  'page.inspect': 'is what “Edit” in a row does, which an entry presses: the row minds a change that is open',
  'page.endInspection': 'is for the inspector, which alone knows of a change that is open',
  'obs.setAddress': 'is typed',
  'tracing.setAddress': 'is typed',
  'viewersPage.setAddress': 'is typed, in the field of its panel',
  'watch.readChart': 'is asked by the charts themselves',
  'alerts.keep': 'takes the settings of a form',
  'page.tell': 'says what an act came to, and is none',
};

const { armed } = SAMPLE_STATES;
const RAISED = raisedAlert();
const [first] = armed.patch.variables;
const STATES: readonly AppState[] = [
  ...Object.values(SAMPLE_STATES),
  {
    ...armed,
    ...{ canRedo: true, canUndoOverlay: true, canUndoWatchBy: true, alerts: [RAISED] },
    library: {
      entries: [
        { id: 'kept', name: 'Friday', savedAt: 0 as EpochMilliseconds, bytes: 1000, variables: 8, mark: '' },
      ],
      ...{ unreadable: 0, fault: null, deleted: 'Monday' },
    },
    session: 'stopped',
    armed: false,
    selfTest: { step: 'Audio', done: 0.5, found: null, refusal: '' },
    hosting: { isKept: true, hasUpdate: true, isOutdated: false },
    obs: { ...armed.obs, status: { ...armed.obs.status, state: 'connected' } },
    tracing: { ...armed.tracing, collector: 'http://127.0.0.1:4318' },
    listen: { ...armed.listen, obstacle: null, speakers: [{ id: 'built-in', label: 'Built-in' }] },
    control: {
      paused: false,
      locked: [first.name],
      held: [{ name: first.name, value: 1, isReleased: false }],
      overlayShown: true,
    },
  },
];

/** Entries of lists within lists too. */
const entriesOf = (app: SampleApp): readonly Entry[] =>
  allEntries(app).flatMap((entry) =>
    entry.act.kind === 'list' ? [entry, ...entry.act.source(app)] : [entry],
  );

const isOpen = ({ obstacle }: Entry): boolean => (obstacle ?? null) === null;

/** Every entry in every state, each with what it asked of an app of its own. */
const RUNS = STATES.flatMap((state) =>
  entriesOf(new SampleApp(state)).map((entry) => {
    const app = new SampleApp(state);
    if ('run' in entry.act && isOpen(entry)) entry.act.run?.(app);
    return { entry, calls: app.calls };
  }),
);

/** The intents of an app, as `desk.method`. */
const INTENTS = Object.entries(new SampleApp(armed))
  .filter(([desk]) => desk !== 'meters' && desk !== 'state')
  .flatMap(([desk, members]) =>
    Object.entries(members as object)
      .filter(([, member]) => typeof member === 'function')
      .map(([method]) => `${desk}.${method}`),
  );

describe('the intents of the app', () => {
  const called = new Set(RUNS.flatMap(({ calls }) => calls.map(({ intent }) => intent)));

  test.each(INTENTS)('%s has an entry, or a reason for none', (intent) => {
    expect(called.has(intent) || intent in EXCEPTIONS).toBe(true);
  });

  test('each exception is an intent, and one without an entry', () => {
    expect(
      Object.keys(EXCEPTIONS).filter((intent) => !INTENTS.includes(intent) || called.has(intent)),
    ).toEqual([]);
  });
});

describe('arming', () => {
  test('no entry arms: what is set is off', () => {
    const sets = RUNS.flatMap(({ calls }) => calls).filter(({ intent }) => intent === 'arming.set');
    expect(sets.length).toBeGreaterThan(0);
    expect(sets.filter(({ args }) => args[0] !== false)).toEqual([]);
  });

  test('no entry presses the switch or ticks a promise', () => {
    const pressed = RUNS.flatMap(({ entry: { act } }) =>
      act.kind === 'go' && act.place.press ? [act.place.name] : [],
    );
    expect(new Set(pressed.filter((name) => !/^(?:Edit |Add variable$|Import patch$)/.test(name)))).toEqual(
      new Set(),
    );
  });
});

test('Panic is never refused', () => {
  const panics = RUNS.filter(({ entry }) => entry.title === 'Panic');
  expect(panics).toHaveLength(STATES.length);
  expect(panics.filter(({ calls }) => calls[0].intent !== 'panics.panic')).toEqual([]);
});

test('a read-only tab changes nothing, and says why', () => {
  const app = new SampleApp(SAMPLE_STATES.reader);
  for (const entry of allEntries(app)) if ('run' in entry.act && isOpen(entry)) entry.act.run?.(app);
  const own = /^(?:panics|page|themes|listen|diagnostics)\.|^patch\.(?:export|copy)|^onAir\.(?:popOut|copy)/;
  expect(app.calls.map(({ intent }) => intent).filter((intent) => !own.test(intent))).toEqual([]);
  const goLive = allEntries(app).find(({ title }) => title === 'Go live');
  expect(goLive?.obstacle).toBe('Another tab drives the outputs');
});

test('no two entries of one list have the same title', () => {
  for (const [name, state] of Object.entries(SAMPLE_STATES)) {
    if (name === 'hostile') continue;
    const titles = allEntries(new SampleApp(state)).map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
});

/** The letters that a person types: the first letters of up to three words. */
function threeLetters(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [one = '', two = '', three = ''] = words;
  if (three !== '') return one[0] + two[0] + three[0];
  return two === '' ? one.slice(0, 3) : one.slice(0, 2) + two[0];
}

describe('60 sampled entries are each found by three letters among the first five', () => {
  const entries = allEntries(new SampleApp(armed));
  const random = new Random(60);
  const sampled = Array.from({ length: 60 }, () => entries[Math.floor(random.next() * entries.length)]);

  test.each(sampled.map((entry) => [threeLetters(entry.title), entry] as const))('%s', (letters, entry) => {
    expect(findEntries(letters, entries).slice(0, 5)).toContain(entry);
  });
});

test('a viewer whose name is hostile is found by its letters, and its reasons are whole', () => {
  const app = new SampleApp(SAMPLE_STATES.hostile);
  const [viewer] = findEntries('img', allEntries(app));
  expect(viewer.title).toContain('<img src=x onerror=alert(1)>');
  const { act } = viewer;
  const rows = act.kind === 'list' ? act.source(app) : [];
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map(({ title, hint }) => `${title}${hint}`).join('')).not.toMatch(
    /[\u202A-\u202E\u2066-\u2069]/,
  );
});

/** The line under the header: the worst first, what nobody can dismiss before it, and the last move when nothing is wrong. */
import { expect, test } from 'vitest';
import type { Banner } from '../../../src/app/state/page-state';
import type { AppState } from '../../../src/app/state/state';
import { alerts, nextEntry } from '../../../src/ui/words/line';
import { raisedAlert, sampleAlert } from '../../helpers/samples/sample-alert';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const ARMED: AppState = SAMPLE_STATES.armed;
const LIVE: AppState = SAMPLE_STATES['live-at-rest'];
const banner = (id: string, tone: Banner['tone']): Banner => ({ id, tone, text: `${id}.`, action: null });
const texts = (state: AppState): string[] => alerts(state).map(({ text }) => text);

test('the worst comes first, and of two alike the newer one', () => {
  const banners = [
    banner('old', 'caution'),
    banner('bad', 'bad'),
    banner('new', 'caution'),
    banner('note', 'neutral'),
  ];
  expect(texts({ ...LIVE, banners })).toEqual(['bad.', 'new.', 'old.', 'note.']);
});

test('armed without chat is said before any banner, and nobody can dismiss it', () => {
  const chat = { ...ARMED.chat, state: 'reconnecting', reason: 'Twitch closed the connection' } as const;
  const [first, second] = alerts({ ...ARMED, chat, banners: [banner('bad', 'bad')] });
  expect(first.text).toContain('chat is not connected');
  expect(first.bannerId).toBeNull();
  expect(second.text).toBe('bad.');
});

test.each([
  ['not known', { fade: 'unknown', isLate: false }, true],
  ['has not followed', { fade: 'open', isLate: true }, false],
  ['keeps every jack at 0 V', { fade: 'closed', isLate: true }, true],
] as const)('jacks that do what nobody asked for come first: %s', (words, outputs, armed) => {
  const [first] = alerts({ ...ARMED, armed, outputs, banners: [banner('bad', 'bad')] });
  expect(first.text).toContain(words);
  expect(first.tone).toBe('bad');
});

test('alerts by figures come after every banner and everything that the jacks do', () => {
  const told = { ...ARMED, alerts: [raisedAlert(), raisedAlert({ name: 'memory', sentence: 'Memory.' })] };
  const banners = [banner('note', 'neutral'), banner('bad', 'bad')];
  const chat = { ...ARMED.chat, state: 'reconnecting' } as const;
  const all = alerts({ ...told, chat, banners });
  expect(all[0].text).toContain('chat is not connected');
  expect(all.slice(1).map(({ text }) => text)).toEqual([
    ...['bad.', 'note.', 'Commands take 16 ms. Close other tabs.', 'Memory.'],
  ]);
  expect(all.at(-1)).toMatchObject({ bannerId: null, alert: 'memory', tone: 'caution' });
});

test('an alert that is muted, over or another tab’s is not told', () => {
  const muted = raisedAlert({ isMuted: true, isTold: false });
  expect(alerts({ ...ARMED, alerts: [muted, sampleAlert()] })).toEqual([]);
  const reader = { ...ARMED, tab: { role: 'reader', owner: 'x' }, alerts: [raisedAlert()] } as const;
  expect(texts(reader)).not.toContain(raisedAlert().sentence);
});

test('an alert has its one act, or none', () => {
  const [one, other] = alerts({
    ...ARMED,
    alerts: [raisedAlert(), raisedAlert({ name: 'memory', act: null })],
  });
  expect(one.action).toEqual({ label: 'Open limits', intent: 'act' });
  expect(other.action).toBeNull();
});

test('chat that the streamer paused is no alert', () => {
  expect(alerts({ ...ARMED, control: { ...ARMED.control, paused: true } })).toEqual([]);
});

test('while chat moves the jacks, the line tells the last command that did', () => {
  const moved = ARMED.log.findLast(({ verdict }) => verdict.kind === 'accepted')!;
  expect(nextEntry(ARMED).text).toBe(`Last move: ${moved.viewerName} wrote ${moved.text}`);
  expect(nextEntry({ ...ARMED, log: [] }).text).toContain('chat moves the jacks');
  expect(nextEntry({ ...LIVE, log: ARMED.log }).text).toContain('Arm the outputs');
});

test('the next step has the act that leads to it', () => {
  expect(nextEntry(LIVE).action?.intent).toBe('goToArm');
  const unnamed = { ...LIVE.setup, twitchChannel: '' };
  const alone: AppState = { ...LIVE, setup: unnamed, chat: { ...LIVE.chat, state: 'off' } };
  expect(nextEntry(alone).action?.intent).toBe('goToChannel');
  expect(
    nextEntry({ ...alone, session: 'stopped', outputs: { fade: 'off', isLate: false } }).action?.intent,
  ).toBe('goToChannel');
  expect(nextEntry({ ...LIVE, tab: { role: 'reader', owner: 'x' } }).action).toBeNull();
});

test('the show of the Demo crowd leads to a command of one’s own, then to an interface, and never to Arm', () => {
  const show: AppState = {
    ...{ ...LIVE, isDemoShow: true, chat: { ...LIVE.chat, state: 'off' } },
    simulation: { ...LIVE.simulation, running: true },
  };
  expect(nextEntry({ ...show, demoStep: 'watch' }).action).toBeNull();
  expect(nextEntry({ ...show, demoStep: 'try' }).action?.intent).toBe('tryCommand');
  expect(nextEntry({ ...show, demoStep: 'connect' }).action?.intent).toBe('connectInterface');
});

test('a Twitch channel that is refused can be changed from the line', () => {
  const refused = { ...LIVE.chat, reason: 'is there none of that name?' };
  for (const chat of ['joining', 'reconnecting'] as const)
    expect(nextEntry({ ...LIVE, chat: { ...refused, state: chat } }).action?.label).toBe('Change channel');
  expect(nextEntry({ ...LIVE, chat: { ...LIVE.chat, state: 'joining' } }).action?.intent).toBe('goToArm');
});

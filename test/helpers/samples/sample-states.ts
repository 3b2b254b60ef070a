/** The states of the page that tests and pictures show, by name. */
import { initialState } from '../../../src/app/state/initial-state';
import { DEMO_DEVICE_ID, DEMO_LABEL } from '../../../src/app/state/setup-state';
import type { AppState } from '../../../src/app/state/state';
import { milliseconds } from '../../../src/domain/numbers/units';
import { sampleLog, sampleValues } from './sample-chat';
import { crowdStates } from './sample-crowds';
import { samplePatch } from './sample-patch';

const FRESH = initialState({ canChooseOutput: true, isolated: true });
const firstVisit: AppState = {
  ...FRESH,
  setup: { ...FRESH.setup, outputId: '', outputLabel: '' },
  devices: {
    list: [
      { id: 'a', label: 'Output 1 (name hidden)' },
      { id: 'b', label: 'Output 2 (name hidden)' },
      { id: DEMO_DEVICE_ID, label: DEMO_LABEL },
    ],
    labels: 'hidden',
  },
  armCheck: [
    { id: 'isolation', tone: 'good', title: 'Shared memory between the threads', advice: null },
    { id: 'sink', tone: 'neutral', title: 'No interface chosen', advice: 'Choose it in step 1.' },
    {
      id: 'volume',
      tone: 'neutral',
      title: 'System volume',
      advice: 'Set it to 100 %, or volts come out too small.',
    },
  ],
  patch: samplePatch(),
  simulation: { ...FRESH.simulation, perSecond: 4 },
};

const ready: AppState = {
  ...firstVisit,
  setup: {
    ...{ twitchChannel: 'modular_nights', twitchChannelFault: null, chatUrl: null },
    ...{ outputId: 'es8', outputLabel: 'ES-8 (USB Audio)' },
  },
  devices: {
    list: [
      { id: 'es8', label: 'ES-8 (USB Audio)' },
      { id: 'built-in', label: 'Built-in Speakers' },
      { id: DEMO_DEVICE_ID, label: DEMO_LABEL },
    ],
    labels: 'shown',
  },
};

const live: AppState = {
  ...ready,
  isFirstVisit: false,
  session: 'live',
  outputs: { fade: 'closed', isLate: false },
  audio: { text: 'live on ES-8, 8 channels, 48 kHz', tone: 'good' },
  chat: {
    state: 'connected',
    twitchChannel: 'modular_nights',
    reason: null,
    retryInMs: null,
    connects: 1,
    reconnects: 0,
    roomModes: [],
    lastMessageAt: null,
  },
  armCheck: [
    { id: 'isolation', tone: 'good', title: 'Shared memory between the threads', advice: null },
    { id: 'sink', tone: 'good', title: 'ES-8 (USB Audio) is the chosen output', advice: null },
    { id: 'channels', tone: 'good', title: '8 channels for 8 jacks', advice: null },
    { id: 'rate', tone: 'good', title: '48 kHz, the device’s own rate', advice: null },
    { id: 'profile', tone: 'good', title: 'Expert Sleepers ES-8, ±10 V', advice: null },
    {
      id: 'volume',
      tone: 'caution',
      title: 'System volume',
      advice: 'Set it to 100 %, or volts come out too small.',
    },
  ],
  acknowledged: true,
};

const armed: AppState = {
  ...live,
  armed: true,
  viewersPage: {
    ...{ typed: '', fault: null, isOnlyHere: false },
    link: `https://example.github.io/twitch-to-cv/play.html#patch=${'aB3-_'.repeat(60)}`,
  },
  outputs: { fade: 'open', isLate: false },
  values: sampleValues(8),
  log: sampleLog(24),
  counts: {
    ...FRESH.counts,
    received: 4231,
    chatter: 2357,
    accepted: 1204,
    coalesced: 96,
    limited: 310,
    invalid: 118,
    unknown: 97,
    outOfRange: 41,
    blocked: 3,
    paused: 5,
  },
  latencyMs: {
    l1: { count: 1874, p50: 0.031, p95: 0.072, p99: 0.14, max: 0.9 },
    l2: { count: 1300, p50: 0.004, p95: 0.009, p99: 0.02, max: 0.1 },
    l3: { count: 1300, p50: 1.42, p95: 2.61, p99: 2.8, max: 3.1 },
    l4: { count: 1300, p50: 13.3, p95: 13.3, p99: 13.9, max: 14.2 },
    chatDelivery: { count: 1874, p50: 118, p95: 240, p99: 390, max: 900 },
  },
  canUndo: true,
};

/** Override, markup, combining accents, a wall of letters: what a viewer or a device may be called. */
const HOSTILE = [
  '\u202Eerawtfos kcatta\u202D',
  '<img src=x onerror=alert(1)>',
  `Z${'\u0335\u0318\u0300\u0357\u0341'.repeat(24)}algo`,
  'W'.repeat(400),
  '\u2067\u05E9\u05DC\u05D5\u05DD\u2069 \u0645\u0631\u062D\u0628\u0627',
] as const;
const BLOCKED = [...HOSTILE, '', 'timetraveller'].map((name) => ({ id: name || '40', name }));

export const SAMPLE_STATES = {
  'first-visit': firstVisit,
  ready,
  'live-at-rest': live,
  armed,
  ...crowdStates(armed),
  'thirty-two': {
    ...armed,
    patch: samplePatch(32),
    values: sampleValues(32),
    audio: { text: 'live on ES-8, 32 channels, 48 kHz', tone: 'good' },
  },
  'chat-held': {
    ...armed,
    control: { paused: true, locked: [], held: [], overlayShown: true },
    modeVote: { side: 'democracy', fixed: false, share: 0.62, voters: 148 },
    patch: {
      ...armed.patch,
      people: { allow: [], block: BLOCKED, guests: 'none' },
    },
  },
  'device-lost': {
    ...live,
    acknowledged: false,
    loss: 'ES-8 was unplugged.',
    outputs: { fade: 'lost', isLate: false },
    audio: { text: 'ES-8 is gone', tone: 'bad' },
    chat: { ...live.chat, state: 'reconnecting', retryInMs: milliseconds(2800), reason: null, reconnects: 2 },
    armCheck: live.armCheck.map((check) =>
      check.id === 'sink'
        ? {
            ...check,
            tone: 'bad',
            title: 'The chosen output is gone',
            advice: 'Plug the ES-8 in again, then press Resume.',
          }
        : check,
    ),
    banners: [
      {
        id: 'device',
        tone: 'bad',
        text: 'ES-8 was unplugged. The outputs are disarmed.',
        action: { label: 'Resume on ES-8', intent: 'resume' },
      },
    ],
    saved: 'memory',
  },
  reader: { ...ready, tab: { role: 'reader', owner: 'the tab opened at 20:15' } },
  refused: {
    ...ready,
    importPreview: {
      kind: 'refused',
      source: 'my-patch.json',
      faults: [
        { path: 'version', reason: 'must be 1, this file has 7: update the page' },
        { path: 'jacks[3].jack', reason: 'must be from 1 to 32, got 999' },
        { path: 'jacks[0].limits.rest', reason: 'must lie between min and max' },
        { path: 'variables[1].name', reason: 'vco#1.pitch is named twice' },
      ],
    },
  },
  preview: {
    ...ready,
    importPreview: {
      kind: 'patch',
      source: 'a share link',
      patch: samplePatch(12),
      entry: null,
      unkept: null,
      warnings: ['colour is not a field of a patch: kept, not used'],
    },
  },
  unsupported: {
    ...firstVisit,
    abilities: { canChooseOutput: false, isolated: true },
    devices: { list: [{ id: DEMO_DEVICE_ID, label: DEMO_LABEL }], labels: 'shown' },
    setup: { ...firstVisit.setup, outputId: DEMO_DEVICE_ID },
  },
  hostile: {
    ...armed,
    devices: {
      list: HOSTILE.map((label, index) => ({ id: index === 0 ? 'es8' : label, label })),
      labels: 'shown',
    },
    audio: { text: `live on ${HOSTILE[0]}, 8 channels, 48 kHz`, tone: 'good' },
    chat: { ...armed.chat, state: 'offline', reason: HOSTILE[1] },
    patch: {
      ...armed.patch,
      name: HOSTILE[0],
      jacks: armed.patch.jacks.map((jack, index) => ({ ...jack, label: HOSTILE[index % HOSTILE.length] })),
      variables: armed.patch.variables.map((variable) => ({ ...variable, aliases: [...HOSTILE] })),
    },
    values: armed.values.map((value, index) => value && { ...value, setBy: HOSTILE[index % HOSTILE.length] }),
    log: armed.log.map((entry, index) => ({
      ...entry,
      viewerName: HOSTILE[index % HOSTILE.length],
      text: HOSTILE[(index + 1) % HOSTILE.length],
    })),
    notice: HOSTILE[3],
  },
} as const satisfies Record<string, AppState>;

export type SampleName = keyof typeof SAMPLE_STATES;

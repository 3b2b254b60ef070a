/** The page's state before anything is known. Pure. */
import { DEFAULT_OVERLAY_OPTIONS } from '../../domain/overlay/overlay-options';
import { DEFAULT_PATCH } from '../../domain/patch/default-patch';
import type { LatencySummary } from '../../shared/reports/metrics-report';
import { FIRST_VOLUME } from './listen-state';
import { NO_OBS } from './obs-state';
import { DEMO_DEVICE_ID, DEMO_LABEL } from './setup-state';
import { NO_TRACING } from './tracing-state';
import type { AppState } from './state';

const NOTHING_TIMED: LatencySummary = { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };

export const initialState = (abilities: AppState['abilities']): AppState => ({
  abilities,
  tab: { role: 'owner' },
  echo: null,
  echoLog: [],
  isFirstVisit: true,
  setup: {
    ...{ twitchChannel: '', twitchChannelFault: null, chatUrl: null },
    ...{ outputId: DEMO_DEVICE_ID, outputLabel: DEMO_LABEL },
  },
  devices: { list: [{ id: DEMO_DEVICE_ID, label: DEMO_LABEL }], labels: 'unknown' },
  session: 'stopped',
  isDemoShow: false,
  loss: null,
  audio: { text: 'stopped', tone: 'neutral' },
  chat: {
    ...{ state: 'off', twitchChannel: '', reason: null, retryInMs: null, connects: 0, reconnects: 0 },
    ...{ roomModes: [], lastMessageAt: null },
  },
  armCheck: [],
  acknowledged: false,
  knowsDefault: false,
  armStart: 'here',
  armed: false,
  outputs: { fade: 'off', isLate: false },
  isPanicFresh: false,
  dropouts: null,
  banners: [],
  patch: DEFAULT_PATCH,
  canUndo: false,
  canRedo: false,
  values: [],
  log: [],
  counts: {
    received: 0,
    chatter: 0,
    accepted: 0,
    coalesced: 0,
    limited: 0,
    invalid: 0,
    unknown: 0,
    outOfRange: 0,
    blocked: 0,
    paused: 0,
    ...{ rehearsed: 0, rehearsedLate: 0 },
  },
  latencyMs: {
    l1: NOTHING_TIMED,
    l2: NOTHING_TIMED,
    l3: NOTHING_TIMED,
    l4: NOTHING_TIMED,
    chatDelivery: NOTHING_TIMED,
  },
  validator: 'wasm',
  glance: null,
  selfTest: { step: null, done: 0, found: null, refusal: '' },
  simulation: { running: false, perSecond: 4, evening: null },
  demoStep: 'watch',
  view: 'play',
  inspected: null,
  theme: 'system',
  ...{ overlayLook: DEFAULT_OVERLAY_OPTIONS, canUndoOverlay: false },
  control: { paused: false, locked: [], held: [], overlayShown: true },
  crowds: [],
  modeVote: null,
  saved: 'saved',
  importPreview: null,
  library: { entries: null, unreadable: 0, fault: null, deleted: null },
  openEntry: null,
  notice: '',
  ...{ alerts: [], forecasts: [], trouble: null, watchBy: '', canUndoWatchBy: false, evening: [] },
  hosting: { isKept: false, hasUpdate: false, isOutdated: false },
  obs: {
    ...{ status: NO_OBS, address: '', addressFault: null, hasPassword: false, isKept: false },
    ...{ permission: 'unknown', source: null },
  },
  tracing: {
    ...{ status: NO_TRACING, address: '', addressFault: null, oneOf: 10, collector: null, isInPanel: false },
    permission: 'unknown',
  },
  viewersPage: { typed: '', fault: null, isOnlyHere: false, link: null },
  listen: { isOn: false, volume: FIRST_VOLUME, obstacle: null, speakersId: null, speakers: [] },
});

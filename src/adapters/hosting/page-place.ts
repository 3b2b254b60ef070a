/**
 * Tells a page where it stands: what its host gave it, whether other tabs are live, what a person has done to it. Page: safe.
 */
import {
  type PageWorker,
  registerWorker,
  type WorkerEvents,
  type WorkerRefusal,
} from './worker-registration';

/** Facts of this visit from its first moment on. */
export interface Visit {
  /** The page came from the service worker: asked at once, because the first worker takes the page over later. */
  readonly isControlled: boolean;
  /** A person has pressed or typed anything. */
  readonly isTouched: boolean;
}

export interface PagePlace {
  /** The threads may share memory. */
  readonly isIsolated: boolean;
  /** A site shows the page in a frame of its own. */
  readonly isFramed: boolean;
  /** The host is this computer: it is there without a network. */
  readonly isOwnComputer: boolean;
  /** The page came from the service worker. A hard reload goes past it, and so does the first visit. */
  readonly isControlledAtLoad: boolean;
  register(events: WorkerEvents): Promise<PageWorker | WorkerRefusal>;
  /** True once in a tab, and false ever after; false too where the browser cannot remember that. */
  mayReload(): boolean;
  reload(): void;
  /** A person has pressed or typed anything since the page was opened. */
  isTouched(): boolean;
  /** The keyboard is in a field with something in it. */
  isTyping(): boolean;
  /**
   * Runs `act` while no tab is live, and keeps every tab from being told so of another meanwhile. False where one is live.
   */
  whileNoneLive(act: () => void): Promise<boolean>;
  /** This tab is live until the promise resolves. */
  holdLive(until: Promise<void>): void;
}

const RELOADED_KEY = 'twitch-to-cv.reloaded';
const LIVE_LOCK = 'twitch-to-cv/live-show';
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export function pagePlace(visit: Visit): PagePlace {
  return {
    isIsolated: globalThis.crossOriginIsolated,
    isFramed: window.parent !== window,
    isOwnComputer: OWN_NAMES.has(location.hostname),
    isControlledAtLoad: visit.isControlled,
    register: registerWorker,
    mayReload: () => {
      try {
        if (sessionStorage.getItem(RELOADED_KEY) !== null) return false;
        sessionStorage.setItem(RELOADED_KEY, 'yes');
        return true;
      } catch {
        // Without a memory of it, it might go on for ever.
        return false;
      }
    },
    reload: () => location.reload(),
    isTouched: () => visit.isTouched,
    isTyping,
    whileNoneLive: (act) =>
      navigator.locks.request(LIVE_LOCK, { ifAvailable: true }, (lock) => {
        if (lock !== null) act();
        return lock !== null;
      }),
    holdLive: (until) => void navigator.locks.request(LIVE_LOCK, { mode: 'shared' }, () => until),
  };
}

function isTyping(): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element instanceof HTMLTextAreaElement) return element.value !== '';
  return element instanceof HTMLInputElement && element.value !== element.defaultValue;
}

/**
 * Registers the service worker and follows its versions. A newer one waits until a person lets it take over.
 * Page: safe. Nothing here throws or rejects.
 */
import { trustedScriptUrl } from '../trusted-code';
import { TAKE_OVER } from './worker-messages';

/** Beside the page's own document. */
const WORKER_URL = 'service-worker.js';

/** Why a page has no worker. `missing`: this browser has none to give, or not here. `refused`: browser or host refuse this one. */
export type WorkerRefusal = 'missing' | 'refused';

export interface WorkerEvents {
  /** All files of the page are kept. */
  onKept(): void;
  /** A newer version is there in full and waits. */
  onWaiting(): void;
  /** Another version than that of this page has taken over: what this page has not loaded yet is gone. */
  onReplaced(): void;
  /** The first version did not come in full. */
  onFailed(): void;
}

export interface PageWorker {
  /** Asks the host for a newer version. */
  look(): Promise<void>;
  /** Lets the version that waits take over, in every tab. Does nothing when none waits. */
  takeOver(): void;
}

export async function registerWorker(events: WorkerEvents): Promise<PageWorker | WorkerRefusal> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (serviceWorker === undefined) return 'missing';
  try {
    // The browser's own cache of the host's answers never stands before a newer version.
    const registration = await serviceWorker.register(trustedScriptUrl(WORKER_URL), {
      updateViaCache: 'none',
    });
    follow(serviceWorker, registration, events);
    return {
      look: async () => {
        // There is no network, or the host is gone: what is kept goes on.
        await registration.update().catch(() => undefined);
      },
      takeOver: () => registration.waiting?.postMessage(TAKE_OVER),
    };
  } catch {
    return 'refused';
  }
}

function follow(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  events: WorkerEvents,
): void {
  // The first worker of an address takes over a page of its own version.
  let isFirst = registration.active === null;
  container.addEventListener('controllerchange', () => {
    if (isFirst) isFirst = false;
    else events.onReplaced();
  });
  const watch = (worker: ServiceWorker): void => {
    const look = (): void => {
      if (worker.state === 'installed' && registration.active !== null) events.onWaiting();
      if (worker.state === 'activated') events.onKept();
      if (worker.state === 'redundant' && registration.active === null) events.onFailed();
    };
    worker.addEventListener('statechange', look);
    look();
  };
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) watch(registration.installing);
  });
  for (const worker of [registration.installing, registration.waiting, registration.active])
    if (worker !== null) watch(worker);
}

/** The sentence for a page whose threads share no memory: why, and what to do. Pure. */
import type { WorkerRefusal } from '../../adapters/hosting/worker-registration';

export interface GapFacts {
  readonly isFramed: boolean;
  readonly isControlled: boolean;
  /** `kept`: the service worker runs and has every file. */
  readonly worker: 'kept' | WorkerRefusal;
}

/** `reload`: loading the page again mends it. */
export interface Gap {
  readonly text: string;
  readonly reload: boolean;
}

const MODE = 'Compatibility mode, no shared memory:';

export function isolationGap({ isFramed, isControlled, worker }: GapFacts): Gap {
  if (isFramed)
    return {
      text: `${MODE} another site shows this page in a frame. Open it in a tab of its own.`,
      reload: false,
    };
  switch (worker) {
    case 'kept':
      break;
    case 'missing':
      return {
        text: `${MODE} the host sends no isolation headers, and this browser gives no service worker to add them.`,
        reload: false,
      };
    case 'refused':
      return {
        text: `${MODE} the host sends no isolation headers, and the service worker that adds them was refused. Allow this site to keep data, and put every file of the build on the host.`,
        reload: false,
      };
  }
  if (isControlled)
    return {
      text: `${MODE} the browser did not isolate this page. Close every tab of this address, then open it again.`,
      reload: false,
    };
  return {
    text: `${MODE} a first load and a hard reload go past the service worker that brings it. Reload the page.`,
    reload: true,
  };
}

/**
 * Chrome's permission for a public page to reach programs on this computer. Chrome asks at the first socket or fetch, once for each site;
 * a page that comes from this computer needs none. Page: safe. Nothing here throws or rejects.
 */

/** `unanswered`: the question was closed, and Chrome asks again next time. */
export type LoopbackAnswer = 'granted' | 'denied' | 'unanswered';

/** Chrome knows it; TypeScript's library does not. */
const NAME = 'loopback-network' as PermissionName;
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Null where the browser knows no such permission, and so asks for none. */
async function statusOf(): Promise<PermissionStatus | null> {
  return navigator.permissions.query({ name: NAME }).catch(() => null);
}

/**
 * Brings up the question, where there is one, by a socket or a fetch to `address`, and waits for the answer as long as a person takes.
 * To be called from a click. After `signal` it resolves with `unanswered`.
 */
export async function askForLoopback(address: string, signal: AbortSignal): Promise<LoopbackAnswer> {
  const status = await statusOf();
  if (status === null || status.state === 'granted') return 'granted';
  if (status.state === 'denied') return 'denied';
  await knock(address, status, signal);
  // Refused on a page that needs no permission, it says only that nobody listens there.
  if (status.state === 'prompt')
    return LOCAL.test(location.hostname) && !signal.aborted ? 'granted' : 'unanswered';
  return status.state;
}

/** Calls back when a person has changed the permission in the browser. */
export async function watchLoopback(onChange: (isDenied: boolean) => void): Promise<void> {
  const status = await statusOf();
  status?.addEventListener('change', () => onChange(status.state === 'denied'));
}

/** A program on this computer that says nothing keeps nobody on a page that needs no permission. */
const LOCAL_LIMIT_MS = 3_000;

/** Resolves when somebody answered or nobody can, or the permission is decided. */
function knock(address: string, status: PermissionStatus, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const isOver = new AbortController();
    const end = (): void => {
      status.removeEventListener('change', end);
      isOver.abort();
      resolve();
    };
    status.addEventListener('change', end);
    signal.addEventListener('abort', end, { signal: isOver.signal });
    (address.startsWith('http:') ? fetchOnce : openSocket)(address, end, isOver.signal);
  });
}

/** Answered or not: the policy of the page lets it read nothing of this. */
function fetchOnce(address: string, end: () => void, signal: AbortSignal): void {
  const limits = LOCAL.test(location.hostname) ? [signal, AbortSignal.timeout(LOCAL_LIMIT_MS)] : [signal];
  void fetch(address, { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.any(limits) }).then(
    end,
    end,
  );
}

function openSocket(address: string, end: () => void, signal: AbortSignal): void {
  try {
    const socket = new WebSocket(address, 'obswebsocket.json');
    socket.onopen = socket.onclose = end;
    signal.addEventListener('abort', () => {
      socket.onopen = socket.onclose = null;
      socket.close();
    });
  } catch {
    end();
  }
}

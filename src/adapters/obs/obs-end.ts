/** Why a connection to OBS ended, in plain words, and whether another try makes sense. Any thread: safe. */

export interface ObsEnd {
  readonly reason: string;
  /** Whether another try may go better by itself. */
  readonly mayRetry: boolean;
}

const WHERE = 'in OBS under Tools, WebSocket Server Settings';

const later = (reason: string): ObsEnd => ({ reason, mayRetry: true });
const never = (reason: string): ObsEnd => ({ reason, mayRetry: false });

export const OBS_ENDS = {
  noAnswer: later(`no OBS answers: start it, and enable the server ${WHERE}`),
  silent: later('OBS stopped answering'),
  notObs: later('what answers there is not OBS'),
  noPassword: never(`OBS asks for a password: it stands ${WHERE}, Show Connect Info`),
  wrongPassword: never(`wrong password: the right one stands ${WHERE}, Show Connect Info`),
  otherVersion: never('this OBS speaks another version of obs-websocket: update OBS to 28 or later'),
  kicked: never('OBS ended the session on purpose: connect again when you want to'),
  badAddress: never('the browser refuses to open this address'),
} as const satisfies Record<string, ObsEnd>;

const BY_CODE: ReadonlyMap<number, ObsEnd> = new Map([
  [4009, OBS_ENDS.wrongPassword],
  [4010, OBS_ENDS.otherVersion],
  [4011, OBS_ENDS.kicked],
]);

/** `wasOpen`: the socket had opened, so something listens there. */
export function endOfClose(code: number, wasOpen: boolean): ObsEnd {
  if (!wasOpen) return OBS_ENDS.noAnswer;
  return BY_CODE.get(code) ?? later(`OBS closed the connection (${code})`);
}

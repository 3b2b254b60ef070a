/** Frames of obs-websocket 5, read as what anybody who listens on that port may send. Engine worker: safe. */
import { count, object, text } from '../../domain/settings/shape';

export interface ObsChallenge {
  readonly challenge: string;
  readonly salt: string;
}

/** The answer to one request; `data` is hostile. */
export interface ObsAnswer {
  readonly code: number;
  readonly comment: string;
  readonly data: unknown;
}

export type ObsFrame =
  /** `challenge` is null where OBS asks for no password. */
  | { readonly kind: 'hello'; readonly challenge: ObsChallenge | null }
  | { readonly kind: 'identified' }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: ObsAnswer }
  /** An event, or an operation of a later version. */
  | { readonly kind: 'other' };

export const enum ObsOp {
  Hello = 0,
  Identify = 1,
  Identified = 2,
  Request = 6,
  Answer = 7,
}

/** A list of a thousand inputs has some 200,000 characters. */
const LONGEST_FRAME = 1_000_000;
const LONGEST_WORD = 200;

const word = text(LONGEST_WORD);
const readOp = object<{ op: number }>({ op: count });
const readHello = object<{ rpcVersion: number }>({ rpcVersion: count });
const readChallenge = object<ObsChallenge>({ challenge: word, salt: word });
const readId = object<{ requestId: string }>({ requestId: word });
const readStatus = object<{ code: number }>({ code: count });
const readComment = object<{ comment: string }>({ comment: word });

/** Null for what is no frame of obs-websocket. */
export function readObsFrame(data: unknown): ObsFrame | null {
  const frame = parse(data);
  const op = readOp(frame)?.op;
  if (op === undefined) return null;
  const inner = memberOf(frame, 'd');
  if (op === ObsOp.Hello) return readGreeting(inner);
  if (op === ObsOp.Identified) return { kind: 'identified' };
  if (op === ObsOp.Answer) return readAnswer(inner);
  return { kind: 'other' };
}

/** A member of what came, or undefined: it may be no object at all. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

function readGreeting(inner: unknown): ObsFrame | null {
  const hello = readHello(inner);
  if (hello === undefined || hello.rpcVersion < 1) return null;
  const asked = memberOf(inner, 'authentication');
  if (asked === undefined) return { kind: 'hello', challenge: null };
  const challenge = readChallenge(asked);
  return challenge === undefined ? null : { kind: 'hello', challenge };
}

function readAnswer(inner: unknown): ObsFrame | null {
  const id = readId(inner)?.requestId;
  const status = memberOf(inner, 'requestStatus');
  const code = readStatus(status)?.code;
  if (id === undefined || code === undefined) return null;
  const comment = readComment(status)?.comment ?? '';
  return { kind: 'answer', id, answer: { code, comment, data: memberOf(inner, 'responseData') } };
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string' || data.length > LONGEST_FRAME) return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}

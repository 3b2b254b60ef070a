/** One request to a collector, and what came of it. Page and engine: safe. Nothing here throws or rejects. */
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { CollectorFault } from '../../shared/reports/tracing-report';

export type PostOutcome =
  /** `rejected`: spans that it left out, and why; no fault when that is none. */
  | { readonly kind: 'taken'; readonly rejected: number; readonly fault: CollectorFault | null }
  /** `again`: the same request may be taken later. */
  | {
      readonly kind: 'failed';
      readonly fault: CollectorFault;
      readonly again: boolean;
      readonly waitMs: Milliseconds;
    }
  | { readonly kind: 'closed' };

/** A collector on this computer answers within milliseconds. */
export const ANSWER_WITHIN_MS = 5_000;
const TRACES_PATH = '/v1/traces';
/** An answer is small; a program that sends more is none to listen to. */
const MAX_ANSWER_BYTES = 16_384;
const MAX_SHOWN = 200;
const MAX_WAIT_S = 60;
/** By the protocol: the collector is busy. Every other refusal stays one. */
const BUSY = [429, 502, 503, 504];

/** Sends spans, as `SpanEncoder` writes them, to a collector such as `http://127.0.0.1:4318`. After `signal` it is `closed`. */
export async function postSpans(
  collector: string,
  body: BodyInit,
  signal: AbortSignal,
): Promise<PostOutcome> {
  const tooLate = AbortSignal.timeout(ANSWER_WITHIN_MS);
  try {
    const response = await fetch(`${collector}${TRACES_PATH}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.any([signal, tooLate]),
      credentials: 'omit',
      // It was asked for a program on this computer: none may send the spans on to another.
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const text = await readStart(response);
    return response.ok ? taken(text) : refused(response, text);
  } catch {
    if (signal.aborted) return { kind: 'closed' };
    const fault: CollectorFault = { kind: tooLate.aborted ? 'silent' : 'unreachable' };
    return { kind: 'failed', fault, again: true, waitMs: milliseconds(0) };
  }
}

async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > MAX_ANSWER_BYTES) {
      await reader.cancel();
      break;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text;
}

function refused({ status, headers }: Response, text: string): PostOutcome {
  const again = BUSY.includes(status);
  const seconds = Number(headers.get('Retry-After'));
  const waitMs = milliseconds(seconds > 0 ? Math.min(seconds, MAX_WAIT_S) * 1000 : 0);
  return { kind: 'failed', fault: { kind: 'refused', status, text: shown(text) }, again, waitMs };
}

/** Reads how many spans it left out. An answer that is no JSON took them all. */
function taken(text: string): PostOutcome {
  const { rejectedSpans, errorMessage } = partlyTaken(text);
  const rejected = Number(rejectedSpans);
  if (!(rejected > 0)) return { kind: 'taken', rejected: 0, fault: null };
  const why = typeof errorMessage === 'string' ? errorMessage : '';
  return { kind: 'taken', rejected, fault: { kind: 'partly', text: shown(why) } };
}

interface PartlyTaken {
  readonly rejectedSpans?: unknown;
  readonly errorMessage?: unknown;
}

function partlyTaken(text: string): PartlyTaken {
  try {
    const answer = JSON.parse(text) as { readonly partialSuccess?: PartlyTaken | null } | null;
    return answer?.partialSuccess ?? {};
  } catch {
    return {};
  }
}

const shown = (text: string): string =>
  text
    .replaceAll(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, MAX_SHOWN);

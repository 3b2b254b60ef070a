/**
 * What became of a message, with its reason: a closed union, and the sentence a person reads. Any thread: safe.
 * A viewer's mistake is a value here, never an exception.
 */
import type { Milliseconds } from './units';

export type Tier = 'cooldown' | 'system' | 'variable' | 'privileged';

export type Verdict =
  | { readonly kind: 'accepted' }
  /** Refused at first, kept as the newest for its variable, applied when a token came. */
  | { readonly kind: 'coalesced'; readonly afterMs: Milliseconds }
  | { readonly kind: 'limited'; readonly tier: Tier; readonly waitMs: Milliseconds }
  | { readonly kind: 'invalid'; readonly reason: 'not-a-command' | 'malformed' | 'too-long' }
  | { readonly kind: 'unknown'; readonly name: string; readonly suggestion: string | null }
  | { readonly kind: 'outOfRange'; readonly min: number; readonly max: number }
  | { readonly kind: 'blocked'; readonly reason: 'stale' | 'no-viewer-id' | 'limiter-error' }
  | { readonly kind: 'paused'; readonly reason: 'not-live' };

export type VerdictKind = Verdict['kind'];

/** In the order of the diagnostics file. Their counts add up to `received`. */
export const VERDICT_KINDS: readonly VerdictKind[] = [
  'accepted',
  'coalesced',
  'limited',
  'invalid',
  'unknown',
  'outOfRange',
  'blocked',
  'paused',
];

const seconds = (duration: Milliseconds): string => `${(duration / 1000).toFixed(1)} s`;

/** The sentence in the chat log. */
export function verdictSentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'accepted':
      return 'played';
    case 'coalesced':
      return `played ${seconds(verdict.afterMs)} later, as the newest value`;
    case 'limited': {
      const wait = seconds(verdict.waitMs);
      if (verdict.tier === 'cooldown') return `one command at a time: wait ${wait}`;
      if (verdict.tier === 'variable') return `this variable is busy: wait ${wait}`;
      if (verdict.tier === 'privileged') return `the moderators' allowance is used up: wait ${wait}`;
      return `chat is busy: wait ${wait}`;
    }
    case 'invalid':
      if (verdict.reason === 'too-long') return 'longer than 100 characters';
      return verdict.reason === 'malformed' ? 'write it like vco#1.pitch: 64' : 'not a command';
    case 'unknown':
      return verdict.suggestion === null
        ? `no variable ${verdict.name}`
        : `no variable ${verdict.name}: did you mean ${verdict.suggestion}?`;
    case 'outOfRange':
      return `a value from ${verdict.min} to ${verdict.max}, please`;
    case 'blocked':
      if (verdict.reason === 'stale') return 'older than 10 s: not played';
      return verdict.reason === 'no-viewer-id' ? 'came without a user id' : 'the limiter failed: not played';
    case 'paused':
      return 'the outputs are not live';
  }
}

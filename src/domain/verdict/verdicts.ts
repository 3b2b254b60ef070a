/** The verdicts that say no more than their kind and reason: each is one value that every message shares. Any thread: safe. */
import type { Verdict } from './verdict';

export const ACCEPTED: Verdict = { kind: 'accepted' };
/** The outputs are not armed: no jack moved. */
export const REHEARSED: Verdict = { kind: 'accepted', note: 'rehearsed' };
/** It counts in a decision of the crowd, or in a vote. */
export const COUNTED: Verdict = { kind: 'accepted', note: 'counted' };
/** The streamer let go of the variable, and chat has not found its value yet. */
export const NOT_YET: Verdict = { kind: 'accepted', note: 'not-yet' };
export const UNDONE: Verdict = { kind: 'accepted', note: 'undone' };
export const ORDERED: Verdict = { kind: 'accepted', note: 'ordered' };

export const CHATTER: Verdict = { kind: 'chatter' };
/** Support for which the patch has no trigger. */
export const NO_TRIGGER: Verdict = { kind: 'chatter', note: 'no-trigger' };

export const MALFORMED: Verdict = { kind: 'invalid', reason: 'malformed' };
export const TOO_LONG: Verdict = { kind: 'invalid', reason: 'too-long' };
export const NOTHING_TO_UNDO: Verdict = { kind: 'invalid', reason: 'nothing-to-undo' };
export const NO_SUCH_VIEWER: Verdict = { kind: 'invalid', reason: 'no-such-viewer' };
/**
 * `!discord`, `!`, `!so name`: a row, for a viewer who begins with `!` may have meant this page and looks for the reason. It
 * is unknown, not invalid: nothing is wrong with how it is written.
 */
export const FOREIGN: Verdict = { kind: 'unknown', name: null, suggestion: null };

export const STALE: Verdict = { kind: 'blocked', reason: 'stale' };
export const TAKEN_BACK: Verdict = { kind: 'blocked', reason: 'taken-back' };
export const NO_VIEWER_ID: Verdict = { kind: 'blocked', reason: 'no-viewer-id' };
export const LIMITER_ERROR: Verdict = { kind: 'blocked', reason: 'limiter-error' };
export const VIEWER_BLOCKED: Verdict = { kind: 'blocked', reason: 'viewer-blocked' };
export const NOT_ON_THE_LIST: Verdict = { kind: 'blocked', reason: 'not-on-the-list' };
export const FROM_A_GUEST: Verdict = { kind: 'blocked', reason: 'guest' };
export const ROLE_TOO_LOW: Verdict = { kind: 'blocked', reason: 'role' };
export const LOCKED: Verdict = { kind: 'blocked', reason: 'locked' };
export const HELD: Verdict = { kind: 'blocked', reason: 'held' };
export const TRIGGER_RESTS: Verdict = { kind: 'blocked', reason: 'trigger-rests' };
export const TRIGGERS_FULL: Verdict = { kind: 'blocked', reason: 'triggers-full' };
export const BLOCK_LIST_FULL: Verdict = { kind: 'blocked', reason: 'block-list-full' };
export const ORDERS_WAIT: Verdict = { kind: 'blocked', reason: 'orders-wait' };

export const NOT_LIVE: Verdict = { kind: 'paused', reason: 'not-live' };
export const PAUSED: Verdict = { kind: 'paused', reason: 'paused' };

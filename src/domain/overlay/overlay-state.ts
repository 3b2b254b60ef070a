/**
 * The overlay's whole knowledge: plain data, made by the engine and sent whole, so that an overlay that opens late lacks nothing.
 * Every text is hostile: it goes to the page as text. Any thread: safe.
 */
import type { CrowdSide } from '../crowd/mode-vote';
import type { Milliseconds } from '../numbers/units';

export const OVERLAY_VERSION = 1;

export const OVERLAY_STANDINGS = ['off', 'rehearsal', 'armed', 'paused', 'panic', 'lost'] as const;
/** The outputs' state, by the audio thread's own account. */
export type OverlayStanding = (typeof OVERLAY_STANDINGS)[number];
export const OVERLAY_KEEPERS = ['chat', 'hand', 'locked'] as const;
export const OVERLAY_OUTCOMES = ['played', 'counted', 'waits', 'refused'] as const;
/** The most messages, viewers who wait, and rows of a tally. */
export const MAX_OVERLAY_ROWS = 12;

export interface OverlayVariable {
  /** Canonical: `vcf#1.cutoff`. */
  readonly name: string;
  /** The first alias, by which viewers write it, or null. */
  readonly alias: string | null;
  /** Chat's numbers, `min` below `max`. */
  readonly values: { readonly min: number; readonly max: number };
  /** Null while nobody has moved it. */
  readonly value: number | null;
  /** Volts that chat's value asks for; null while nobody has moved it. */
  readonly volts: number | null;
  /** The viewer who set it; empty while nobody has, or when several did. */
  readonly setBy: string;
  /** The crowd mode's name. A text here: the overlay would load every mode to know their names. */
  readonly mode: string;
  /** `hand`: the streamer holds it. `locked`: only moderators move it. */
  readonly keeper: (typeof OVERLAY_KEEPERS)[number];
  /** A decision that is pending, or null. */
  readonly vote: OverlayVote | null;
}

export interface OverlayVote {
  /** Until time decides, at least 0; null when only a request can. */
  readonly msLeft: Milliseconds | null;
  readonly voters: number;
  /** At most twelve, as in `CrowdView`. */
  readonly rows: readonly { readonly label: string; readonly votes: number }[];
}

export interface OverlayMessage {
  /** Counts up; a later message of the same number replaces the earlier one. */
  readonly number: number;
  readonly who: string;
  readonly text: string;
  readonly outcome: (typeof OVERLAY_OUTCOMES)[number];
  /** The verdict's sentence. */
  readonly reason: string;
}

/** A viewer whose command waits for its turn, the next first. */
export interface OverlayTurn {
  readonly who: string;
  /** The variable's shortest name. */
  readonly name: string;
}

/** A supporter can set it off: the cause and the deed as sentences. */
export interface OverlayTrigger {
  readonly name: string;
  readonly cause: string;
  readonly deed: string;
}

export interface OverlayState {
  readonly version: typeof OVERLAY_VERSION;
  /** Counts up by one with each state: a viewer's page compares it with the picture to tell the stream's delay. */
  readonly count: number;
  readonly patchName: string;
  readonly standing: OverlayStanding;
  /** False after `!cv overlay off`: the overlay shows nothing. */
  readonly isShown: boolean;
  /** A command that every viewer may type, or null while there is nothing to play. */
  readonly example: string | null;
  readonly variables: readonly OverlayVariable[];
  readonly modeVote: {
    readonly side: CrowdSide;
    /** Democracy's share, 0 to 1. */
    readonly share: number;
    readonly voters: number;
    readonly isFixed: boolean;
  } | null;
  /** The newest last, at most twelve. */
  readonly messages: readonly OverlayMessage[];
  /** At most twelve. */
  readonly waiting: readonly OverlayTurn[];
  readonly triggers: readonly OverlayTrigger[];
  /** One sentence for viewers that says what is wrong, or null. */
  readonly trouble: string | null;
  /** The address of the viewers' page with this patch, or null where none was made. */
  readonly viewersPage: string | null;
}

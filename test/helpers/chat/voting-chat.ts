/** A chat that votes between anarchy and democracy. */
import { type CrowdSide, ModeVote, type ModeVoteView } from '../../../src/domain/crowd/mode-vote';
import type { ModeVoteSettings } from '../../../src/domain/crowd/mode-vote-settings';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_MODE_VOTE } from '../samples/default-settings';

export const HALF_LIFE_MS = DEFAULT_MODE_VOTE.halfLifeMs;
/** Votes count for eight half-lives. */
export const MEMORY_MS = 8 * HALF_LIFE_MS;

export interface Vote {
  readonly viewer: string;
  readonly side: CrowdSide;
  readonly at: number;
}

export const startSwitch = (settings: Partial<ModeVoteSettings> = {}): ModeVote =>
  new ModeVote({ ...DEFAULT_MODE_VOTE, on: true, ...settings });

export function cast(crowd: ModeVote, votes: readonly Vote[]): void {
  for (const { viewer, side, at } of votes) crowd.vote(viewer, side, milliseconds(at));
}

/** `count` new viewers vote for a side at one moment. */
export const bloc = (name: string, count: number, side: CrowdSide, at: number): Vote[] =>
  Array.from({ length: count }, (_, nth) => ({ viewer: `${name}-${nth}`, side, at }));

export const viewAt = (crowd: ModeVote, at: number): ModeVoteView => crowd.view(milliseconds(at));

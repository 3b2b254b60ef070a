/** A chat that votes between anarchy and democracy. */
import { type CrowdSide, CrowdSwitch, type CrowdSwitchView } from '../../../src/domain/crowd/crowd-switch';
import {
  type CrowdSwitchSettings,
  DEFAULT_CROWD_SWITCH,
} from '../../../src/domain/crowd/crowd-switch-settings';
import { milliseconds } from '../../../src/domain/numbers/units';

export const HALF_LIFE_MS = DEFAULT_CROWD_SWITCH.halfLifeMs;
/** Votes count for eight half-lives. */
export const MEMORY_MS = 8 * HALF_LIFE_MS;

export interface Vote {
  readonly viewer: string;
  readonly side: CrowdSide;
  readonly at: number;
}

export const startSwitch = (settings: Partial<CrowdSwitchSettings> = {}): CrowdSwitch =>
  new CrowdSwitch({ ...DEFAULT_CROWD_SWITCH, on: true, ...settings });

export function cast(crowd: CrowdSwitch, votes: readonly Vote[]): void {
  for (const { viewer, side, at } of votes) crowd.vote(viewer, side, milliseconds(at));
}

/** `count` new viewers vote for a side at one moment. */
export const bloc = (name: string, count: number, side: CrowdSide, at: number): Vote[] =>
  Array.from({ length: count }, (_, nth) => ({ viewer: `${name}-${nth}`, side, at }));

export const viewAt = (crowd: CrowdSwitch, at: number): CrowdSwitchView => crowd.view(milliseconds(at));

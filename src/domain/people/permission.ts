/**
 * Who may do what: the lists of people, the least role of each variable, locks and the pause. The broadcaster is bound by
 * nothing but the pause; moderators by the pause, by being blocked, and by a variable that is the broadcaster's alone.
 * Answers allocate nothing. Engine worker: safe.
 */
import type { ChatMessage, Role } from '../chat/chat-message';
import { MAX_PEOPLE, type Person } from '../chat/person';
import { ownString } from '../text/own-string';
import type { PeopleSettings } from './people-settings';

/**
 * Roles from the least to the highest. A newcomer is a viewer without any badge who writes in this Twitch channel for the first
 * time ever: with the least role `newcomer` a variable is everybody's, with `viewer` nobody's very first message moves it.
 */
export const RANKS = [
  'newcomer',
  'viewer',
  'subscriber',
  'vip',
  'moderator',
  'broadcaster',
] as const satisfies readonly ('newcomer' | Role)[];
export type Rank = (typeof RANKS)[number];

export type Refusal =
  | { readonly kind: 'viewer-blocked' }
  | { readonly kind: 'not-on-the-list' }
  /** The writer belongs to another channel of a shared chat. */
  | { readonly kind: 'guest' }
  /** The variable is for `least` and above. */
  | { readonly kind: 'role'; readonly least: Rank }
  | { readonly kind: 'locked' }
  /** In the streamer's hand. */
  | { readonly kind: 'held' }
  | { readonly kind: 'paused' };

const BLOCKED: Refusal = { kind: 'viewer-blocked' };
const NOT_ON_THE_LIST: Refusal = { kind: 'not-on-the-list' };
const GUEST: Refusal = { kind: 'guest' };
const LOCKED: Refusal = { kind: 'locked' };
const HELD: Refusal = { kind: 'held' };
const PAUSED: Refusal = { kind: 'paused' };
const TOO_LOW: readonly Refusal[] = RANKS.map((least) => ({ kind: 'role', least }));

const LEVELS: Readonly<Record<Rank, number>> = {
  newcomer: 0,
  viewer: 1,
  subscriber: 2,
  vip: 3,
  moderator: 4,
  broadcaster: 5,
};

/** The facts of a message about its writer. */
export type Writer = Pick<ChatMessage, 'viewerId' | 'role' | 'isFirst' | 'isGuest'>;

export class Permission {
  private readonly allowed: ReadonlySet<string>;
  private readonly blockedById: Map<string, Person>;
  private readonly least: Uint8Array;
  private readonly locked: Uint8Array;
  private readonly held: Uint8Array;
  private readonly doGuestsPlay: boolean;
  private isPaused = false;

  /** `whoByVariable`: the least role of each variable, by its index. */
  constructor({ allow, block, guests }: PeopleSettings, whoByVariable: readonly Rank[]) {
    this.doGuestsPlay = guests === 'play';
    this.allowed = new Set(allow.map(({ id }) => id));
    this.blockedById = new Map(block.map((person) => [person.id, person]));
    this.least = Uint8Array.from(whoByVariable, (who) => LEVELS[who]);
    this.locked = new Uint8Array(whoByVariable.length);
    this.held = new Uint8Array(whoByVariable.length);
  }

  /** Null when the writer may be heard at all, in commands for moderators too. Asked before anything is read into the text. */
  mayChat(writer: Writer): Refusal | null {
    const { role } = writer;
    if (writer.isGuest) return this.mayGuest(writer.viewerId);
    if (role === 'broadcaster') return null;
    // Both lists are empty on most evenings, and this is asked of every command.
    if (this.blockedById.size > 0 && this.blockedById.has(writer.viewerId)) return BLOCKED;
    if (this.allowed.size === 0 || role === 'moderator') return null;
    return this.allowed.has(writer.viewerId) ? null : NOT_ON_THE_LIST;
  }

  /** A guest has no role here, whatever the badges say. */
  private mayGuest(viewerId: string): Refusal | null {
    if (this.blockedById.has(viewerId)) return BLOCKED;
    if (this.allowed.has(viewerId)) return null;
    if (!this.doGuestsPlay) return GUEST;
    return this.allowed.size === 0 ? null : NOT_ON_THE_LIST;
  }

  private levelOf({ viewerId, role, isFirst, isGuest }: Writer): number {
    if (isGuest) return this.allowed.has(viewerId) ? LEVELS.viewer : LEVELS.newcomer;
    return role === 'viewer' && isFirst ? LEVELS.newcomer : LEVELS[role];
  }

  /** Null when support that came without a message, of which the role is not known, may set something off. */
  mayGive(viewerId: string): Refusal | null {
    return this.blockedById.has(viewerId) ? BLOCKED : null;
  }

  /**
   * Null when the writer may move the variable now. Asks `mayChat` too. The reason that lasts longest is told:
   * who one is before what is locked, and that before the pause. A variable that does not exist is locked for everybody.
   */
  mayMove(writer: Writer, variableIndex: number): Refusal | null {
    const refusal = this.mayChat(writer);
    if (refusal !== null) return refusal;
    const least = this.least[variableIndex];
    if (least === undefined) return LOCKED;
    const isLocked = this.locked[variableIndex] !== 0;
    if (least > LEVELS.newcomer || isLocked) {
      const level = this.levelOf(writer);
      if (level < least) return TOO_LOW[least];
      if (isLocked && level < LEVELS.moderator) return LOCKED;
    }
    if (this.held[variableIndex] !== 0) return HELD;
    return this.isPaused ? PAUSED : null;
  }

  /** Everybody who is blocked now, from the patch or since: to be shown, saved, and searched for a name. */
  get blocked(): readonly Person[] {
    return [...this.blockedById.values()];
  }

  /** Returns false when the list is full, and then changes nothing. */
  block(viewerId: string, name: string): boolean {
    if (this.blockedById.has(viewerId)) return true;
    if (this.blockedById.size >= MAX_PEOPLE) return false;
    const id = ownString(viewerId);
    this.blockedById.set(id, { id, name: ownString(name) });
    return true;
  }

  /** Returns whether the viewer was blocked. */
  unblock(viewerId: string): boolean {
    return this.blockedById.delete(viewerId);
  }

  /** Nobody below moderator moves the variable from now on. */
  lock(variableIndex: number): void {
    this.locked[variableIndex] = 1;
  }

  unlock(variableIndex: number): void {
    this.locked[variableIndex] = 0;
  }

  /** Nobody in chat moves the variable while the streamer holds it. */
  hold(variableIndex: number, isHeld: boolean): void {
    this.held[variableIndex] = Number(isHeld);
  }

  isLocked(variableIndex: number): boolean {
    return this.locked[variableIndex] !== 0;
  }

  get paused(): boolean {
    return this.isPaused;
  }

  /** While paused nobody moves anything, and everything stays where it is. */
  pause(isPaused: boolean): void {
    this.isPaused = isPaused;
  }
}

/**
 * An order: what a moderator or the broadcaster tells the page in chat. Each is one file in `orders/` and one line in
 * `orders.ts`. No order arms, chooses a device or widens a limit. Engine worker: safe.
 */
import type { ModerationEvent } from '../chat/chat-event';
import type { ChatMessage, Role } from '../chat/chat-message';
import type { Person } from '../chat/person';
import type { CrowdSide } from '../crowd/mode-vote';
import type { EpochMilliseconds } from '../numbers/units';
import type { Verdict } from '../verdict/verdict';
import type { PageOrder } from './page-order';

/** All that an order can do to the show. The engine implements it for the patch that plays. */
export interface OrderTargets {
  /** How each order behind `!cv` is written. */
  readonly forms: readonly string[];
  /** Every jack to 0 V, disarmed. */
  panic(): void;
  pause(isPaused: boolean): void;
  /** The own name of a variable, by its name or alias; null when the patch has no such variable. */
  nameOf(word: string): string | null;
  lock(name: string, isLocked: boolean): void;
  /** Fixes what chat votes on; null gives the vote back. */
  fixCrowd(side: CrowdSide | null): void;
  clearCooldowns(): void;
  /** Shows or hides overlays. */
  showOverlay(isShown: boolean): void;
  /** Takes back what viewers have waiting or playing, and what they sent before `sentAt`. */
  moderate(event: ModerationEvent, sentAt: EpochMilliseconds | null): void;
  /** A viewer who was seen lately, by login or display name in any case. */
  findViewer(name: string): Person | null;
  findBlocked(name: string): Person | null;
  /** Whether one more person is too many, with those that the page is still to block. */
  isBlockListFull(person: Person): boolean;
  block(person: Person, isBlocked: boolean): void;
  /** Takes back what a viewer has waiting or playing. */
  forgetViewer(viewerId: string): void;
  listRoutes(): string;
  /** Why a jack cannot play a variable of this name; null when it can. */
  whyNotRoute(output: number, name: string): string | null;
  /** Why a jack cannot be freed; null when it can. */
  whyNotUnroute(output: number): string | null;
  /** Leaves the rest to the page. Returns ORDERED, or the refusal when too many orders wait there already. */
  leaveToPage(order: PageOrder): Verdict;
}

export interface Order<Command> {
  /** The least role that may give it. */
  readonly leastRole: Role;
  /** How it is written, as a person is told: behind `!cv`, or by itself. `a|b` is a choice; its first word finds it. */
  readonly form: string;
  /** Whether it is right however late it is heard: rest, and standing still, are the safe answers. */
  readonly isForSafety?: true;
  /** Does it, at once. Called only for those who may. */
  carryOut(command: Command, message: ChatMessage, targets: OrderTargets): Verdict;
}

export type Words = readonly (string | undefined)[];

/** An order behind `!cv`. */
export interface PrefixedOrder<Command> extends Order<Command> {
  /** Reads the words after the first. Null when they are not what the form says. */
  read(words: Words): Command | null;
}

export type OrderReading<Command> =
  | { readonly kind: 'command'; readonly command: Command }
  /** The sentence says what to write instead and quotes nothing of the text. */
  | { readonly kind: 'mistake'; readonly sentence: string };

/** An order that needs no `!cv`. Only a text that is nothing else counts: a sentence with its words in it is talk. */
export interface BareOrder<Command> extends Order<Command> {
  /** Reads a whole normalised text. Null when it is not this order; asked of nearly all chat, so the first look is cheap. */
  read(normalisedText: string): OrderReading<Command> | null;
}

export const answered = (sentence: string): Verdict => ({ kind: 'accepted', note: 'answered', sentence });

export const noSuchVariable = (name: string): Verdict => ({ kind: 'unknown', name, suggestion: null });

export const refusedOrder = (sentence: string): Verdict => ({ kind: 'invalid', reason: 'order', sentence });

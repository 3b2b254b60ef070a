/**
 * A seeded crowd as lines of Twitch chat, each with the moment at which it is due. One share of a load: several of them together
 * are the whole crowd, and no two have a viewer in common.
 */
import { Random } from '../../src/domain/numbers/random';
import type { Role } from '../../src/domain/chat/chat-message';
import type { Patch } from '../../src/domain/patch/patch';
import { DemoCast } from '../../src/domain/simulation/demo-cast';
import type { DemoViewer } from '../../src/domain/simulation/demo-viewers';
import { clearchat, privmsg, usernotice } from '../helpers/chat/irc-lines';
import { type Happening, type Scenario, scenarioOf, type ScenarioName, type Writer } from './scenarios';

export interface Share {
  readonly viewers: number;
  /** Messages a second. */
  readonly rate: number;
  readonly scenario: ScenarioName;
  readonly seed: number;
  /** Number of this share, from 0. */
  readonly share: number;
}

/** A line of chat, due so many milliseconds after the start. */
export interface DueLine {
  readonly dueMs: number;
  /** Only messages have a verdict; the others are news that nobody wrote. */
  readonly isMessage: boolean;
  /** The line as Twitch sends it at `sentAt`, in milliseconds since 1970. */
  readonly write: (channel: string, sentAt: number) => string;
}

const BADGES: Readonly<Record<Role, string>> = {
  broadcaster: 'broadcaster/1',
  moderator: 'moderator/1',
  vip: 'vip/1',
  subscriber: 'subscriber/12,premium/1',
  viewer: '',
};
/** Shares of a crowd have their viewers' ids this far apart. */
const IDS_OF_A_SHARE = 10_000_000;
const RAIDERS = 1_500;
const TIMEOUT_S = 10;

/** How viewers, rate and seed of a load are dealt out; the rest of a division goes to the first. */
export function sharesOf(load: Omit<Share, 'share'>, count: number): readonly Share[] {
  return Array.from({ length: count }, (_, share) => ({
    ...load,
    viewers: Math.floor(load.viewers / count) + (share < load.viewers % count ? 1 : 0),
    rate: load.rate / count,
    seed: load.seed * count + share,
    share,
  }));
}

export class LoadCrowd {
  private readonly random: Random;
  private readonly cast: DemoCast;
  private readonly scenario: Scenario;
  private readonly write: Writer;
  private readonly happenings: { readonly what: Happening; readonly everyMs: number; dueMs: number }[];
  private atMs = 0;
  private leftInHeap: number;
  private said = 0;
  private readonly known = new Set<string>();

  constructor(
    private readonly asked: Share,
    patch: Patch,
  ) {
    this.random = new Random(asked.seed);
    this.scenario = scenarioOf(asked.scenario);
    this.cast = new DemoCast(this.random, patch, asked.viewers);
    this.write = this.scenario.writer(new Random(asked.seed + 1), patch);
    // One share tells what happens to the whole chat.
    const happens = asked.share === 0 ? this.scenario.happens : [];
    this.happenings = happens.map(([what, seconds]) => ({ what, everyMs: 1_000 * seconds, dueMs: 0 }));
    this.leftInHeap = this.scenario.heap;
    this.advance();
  }

  /** The next line, in the order of their times. There is always another one. */
  next(): DueLine {
    const happening = this.happenings.find(({ dueMs }) => dueMs <= this.atMs);
    if (happening === undefined) return this.message();
    const { what, dueMs, everyMs } = happening;
    happening.dueMs += everyMs;
    return { dueMs, isMessage: false, write: (channel, sentAt) => this.tell(what, channel, sentAt) };
  }

  private message(): DueLine {
    const dueMs = this.atMs;
    const seconds = dueMs / 1_000;
    const line = this.cast.speak(dueMs, this.scenario.isBurstAt(seconds));
    const { viewer } = line;
    const text = this.write(line, seconds).slice(0, 500);
    const isFirst = !this.known.has(viewer.id);
    this.known.add(viewer.id);
    const id = this.messageId(++this.said);
    if (--this.leftInHeap === 0) this.advance();
    const write = (channel: string, sentAt: number): string =>
      privmsg(channel, {
        ...{ text, id, isFirst, sentAt },
        userId: this.userId(viewer),
        name: viewer.name,
        login: `viewer_${this.userId(viewer)}`,
        badges: BADGES[viewer.role],
        tags: [`client-nonce=${id.replaceAll('-', '')}`, 'flags=', 'returning-chatter=0', 'turbo=0'],
      });
    return { dueMs, isMessage: true, write };
  }

  private tell(what: Happening, channel: string, sentAt: number): string {
    if (what === 'raid')
      return usernotice(channel, {
        ...{ kind: 'raid', sentAt },
        name: 'Raid leader',
        id: this.messageId(++this.said),
        tags: ['msg-param-displayName=Raid\\sleader', `msg-param-viewerCount=${RAIDERS}`],
      });
    return clearchat(channel, this.idOf(1 + this.random.below(this.asked.viewers)), TIMEOUT_S, sentAt);
  }

  private advance(): void {
    const { heap, factorAt } = this.scenario;
    const perMs = (this.asked.rate / 1_000) * factorAt(this.atMs / 1_000);
    this.atMs += (heap * (heap === 1 ? this.random.exponential() : 1)) / perMs;
    this.leftInHeap = heap;
  }

  private userId(viewer: DemoViewer): string {
    return this.idOf(Number(viewer.id.slice('demo-'.length)));
  }

  private idOf(nth: number): string {
    return String((1 + this.asked.share) * IDS_OF_A_SHARE + nth);
  }

  /** An id as long as Twitch's; no two shares or seeds have one in common. */
  private messageId(nth: number): string {
    const hex = (value: number, digits: number): string =>
      value.toString(16).padStart(digits, '0').slice(-digits);
    return `${hex(this.asked.seed, 8)}-10ad-4000-8${hex(this.asked.share, 3)}-${hex(nth, 12)}`;
  }
}

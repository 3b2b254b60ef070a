/**
 * CLEARMSG, CLEARCHAT and USERNOTICE as Twitch sends them → `ChatEvent`. An anonymous log-in gets them all. Engine worker: safe.
 * A line that says nothing that is needed is no event. Every string of the result is its own, so whoever keeps one keeps no frame.
 */
import type { ChatEvent, ModerationEvent, Support } from '../../domain/chat/chat-event';
import { type EpochMilliseconds, type Milliseconds, seconds } from '../../domain/numbers/units';
import { ownString } from '../../domain/text/own-string';
import { type IrcLine, parameterAt } from './irc-line';
import { type KeepTag, readTags, toId, toLogin, toName, toNumber } from './irc-tags';
import type { TwitchRoom } from './twitch-room';

/** Few are given at the same time, and Twitch sends what belongs to one within seconds. With the length below at most 20 kB. */
const MASS_GIFTS_REMEMBERED = 64;
/** Twenty bytes in hexadecimal with an escaped space between each two have 78 characters; the newer forms are shorter. */
const LONGEST_ORIGIN = 100;

type Tags = ReadonlyMap<string, string>;

const keepTag: KeepTag<Map<string, string>> = (tags, line, start, equals, end) =>
  tags.set(line.slice(start, equals), line.slice(equals + 1, end));

const moderation = (event: ModerationEvent, tags: Tags): ChatEvent => ({
  type: 'moderation',
  event,
  sentAt: toNumber(tags.get('tmi-sent-ts') ?? '') as EpochMilliseconds | null,
});

function readDeletion(tags: Tags): ChatEvent | null {
  const messageId = toId(tags.get('target-msg-id') ?? '');
  return messageId === '' ? null : moderation({ kind: 'messageDeleted', messageId }, tags);
}

/** Reads a timeout, a ban or a cleared chat. One that names somebody without an id is dropped: it never means everybody. */
function readClearing(tags: Tags, namesSomebody: boolean): ChatEvent | null {
  const target = tags.get('target-user-id');
  if (target === undefined && !namesSomebody) return moderation({ kind: 'chatCleared' }, tags);
  const viewerId = toId(target ?? '');
  if (viewerId === '') return null;
  const duration = toNumber(tags.get('ban-duration') ?? '');
  const timeoutSeconds = duration === null ? null : seconds(duration);
  return moderation({ kind: 'viewerCleared', viewerId, timeoutSeconds }, tags);
}

/** Whether it happened in another channel of a shared chat. */
function isOfGuest(tags: Tags): boolean {
  const source = tags.get('source-room-id') ?? '';
  return source !== '' && source !== tags.get('room-id');
}

/** A whole number from 1, or null. */
function count(tags: Tags, name: string): number | null {
  const number = toNumber(tags.get(name) ?? '');
  return number === 0 ? null : number;
}

const originOf = (tags: Tags): string =>
  ownString((tags.get('msg-param-origin-id') ?? '').slice(0, LONGEST_ORIGIN));

const monthsOf = (tags: Tags): number =>
  count(tags, 'msg-param-cumulative-months') ?? count(tags, 'msg-param-months') ?? 1;

/** Reads the lines of one Twitch channel; those of any other are no events. */
export class TwitchEventReader {
  /** A mass gift is announced with its count, and then each of its gifts again by itself. */
  private readonly massGifts = new Set<string>();

  constructor(private readonly room: TwitchRoom) {}

  /** `receivedAt` is when the frame came that carried the line. */
  read(parts: IrcLine, receivedAt: Milliseconds): ChatEvent | null {
    const { line, verb, parametersStart } = parts;
    const room = parameterAt(line, parametersStart);
    if (!this.room.isNamedAt(parts, parametersStart)) return null;
    const tags: Tags = readTags(parts, new Map<string, string>(), keepTag);
    // `readMessage` has asked this of a notice already.
    if (verb !== 'USERNOTICE' && !this.room.isOurs(tags.get('room-id') ?? '')) return null;
    if (verb === 'CLEARMSG') return readDeletion(tags);
    if (verb === 'CLEARCHAT') return readClearing(tags, room.next < line.length);
    return verb === 'USERNOTICE' ? this.readNotice(tags, receivedAt) : null;
  }

  private readNotice(tags: Tags, receivedAt: Milliseconds): ChatEvent | null {
    const what = this.readSupport(tags);
    if (what === null) return null;
    const notice = {
      id: toId(tags.get('id') ?? ''),
      viewerId: toId(tags.get('user-id') ?? ''),
      viewerName: toName(tags.get('display-name') ?? '') || toLogin(tags.get('login') ?? ''),
      what,
      sentAt: toNumber(tags.get('tmi-sent-ts') ?? '') as EpochMilliseconds | null,
      receivedAt,
    };
    return { type: 'support', notice };
  }

  /** Another channel's events during a shared chat come as `sharedchatnotice`, and support that channel. */
  private readSupport(tags: Tags): Support | null {
    if (isOfGuest(tags)) return null;
    switch (tags.get('msg-id') ?? '') {
      case 'sub':
      case 'resub':
      case 'giftpaidupgrade':
      case 'anongiftpaidupgrade':
      case 'primepaidupgrade':
        return { kind: 'sub', months: monthsOf(tags) };
      case 'subgift':
      case 'anonsubgift':
        return this.isOfMassGift(tags) ? null : { kind: 'gift', count: 1 };
      case 'submysterygift':
      case 'anonsubmysterygift': {
        const gifts = count(tags, 'msg-param-mass-gift-count');
        if (gifts === null) return null;
        this.rememberMassGift(originOf(tags));
        return { kind: 'gift', count: gifts };
      }
      case 'raid': {
        const viewers = count(tags, 'msg-param-viewerCount');
        return viewers === null ? null : { kind: 'raid', viewers };
      }
      default:
        return null;
    }
  }

  /** Only gifts of a mass gift have a community gift id. Single ones have an origin of their own as well, so that one must be known. */
  private isOfMassGift(tags: Tags): boolean {
    if (tags.has('msg-param-community-gift-id')) return true;
    return this.massGifts.has(originOf(tags));
  }

  private rememberMassGift(origin: string): void {
    if (origin === '') return;
    this.massGifts.add(origin);
    if (this.massGifts.size <= MASS_GIFTS_REMEMBERED) return;
    for (const oldest of this.massGifts) {
      this.massGifts.delete(oldest);
      return;
    }
  }
}

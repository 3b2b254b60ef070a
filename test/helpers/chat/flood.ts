/** A chat at full blast: ten lines a frame, as a relay bundles them, of every sort that a crowd writes. */
import { setTimeout as delay } from 'node:timers/promises';
import type { IrcServer } from '../rigs/irc-server';
import type { TestMessage } from './irc-lines';

/** The rate that is promised, and about as many as Chromium can read, one line a frame. */
const MESSAGES_PER_SECOND = 8_000;
const LINES_PER_FRAME = 10;
/** Each of them writes every six seconds, outside any cooldown. */
const VIEWERS = 50_000;

/** How many lines of a frame are what. */
export const IN_EACH_FRAME = { commands: 5, outOfRange: 1, unknown: 1, malformed: 1, chatter: 2 } as const;

export interface Flooded {
  readonly frames: number;
  readonly messages: number;
  readonly seconds: number;
}

/** Sends for `seconds` to everybody who joined; commands move the variables of these names, and no other. */
export async function flood(twitch: IrcServer, names: readonly string[], seconds: number): Promise<Flooded> {
  const wanted = Math.round((seconds * MESSAGES_PER_SECOND) / LINES_PER_FRAME);
  const startedAt = performance.now();
  const secondsSoFar = (): number => (performance.now() - startedAt) / 1_000;
  let frame = 0;
  while (frame < wanted) {
    // By the clock, not by turns of this loop: what a late turn missed, it sends.
    const due = Math.min(wanted, (secondsSoFar() * MESSAGES_PER_SECOND) / LINES_PER_FRAME);
    for (; frame < due; frame++) twitch.sayTogether(frameOf(frame, names));
    await delay(1);
  }
  return { frames: wanted, messages: wanted * LINES_PER_FRAME, seconds: secondsSoFar() };
}

function frameOf(frame: number, names: readonly string[]): TestMessage[] {
  const texts = [
    ...Array.from({ length: IN_EACH_FRAME.commands }, (_, at) => commandOf(frame * 5 + at, names)),
    `${names[frame % names.length]}: ${128 + (frame % 1_000)}`,
    `vcx#${frame % 100}.pitch: 64`,
    `${names[frame % names.length]} = ${frame % 128}`,
    `that was number ${frame} and I want more of it`,
    'PogChamp PogChamp PogChamp',
  ];
  return texts.map((text, line) => ({ text, userId: `7${(frame * LINES_PER_FRAME + line) % VIEWERS}` }));
}

const commandOf = (turn: number, names: readonly string[]): string =>
  `${names[turn % names.length]}: ${turn % 128}`;

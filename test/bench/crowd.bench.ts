/**
 * The decision path with everything on, text → record in the ring: all seven crowd modes, the vote between two of them, roles,
 * a full block list, every limit, costs, every form of the grammar, orders, support. The promise is of what such a show hears:
 * commands, and the mixed chat of an evening, for as many variables as there are modes and one more. Beside it, for whoever works
 * on the path: a chat in which every message has another form and a tenth say two things, and as many variables as there may be.
 */
import { pathToFileURL } from 'node:url';
import type { ChatMessage } from '../../src/domain/chat/chat-message';
import type { Validator } from '../../src/domain/language/command';
import { DEFAULT_PATCH_LIMITS } from '../../src/domain/limits/limit-settings';
import { Random } from '../../src/domain/numbers/random';
import type { Patch } from '../../src/domain/patch/patch';
import { MAX_VARIABLES } from '../../src/domain/settings/variable-name';
import { coreCommands, everyForm, mixedChat } from '../helpers/chat/full-chat';
import { fullPatch } from '../helpers/samples/full-patch';
import { type Case, contender, crowdMessages, loadValidator, OPEN, startEngine } from './engine-under-test';
import { type BenchRow, compare, runAsScript } from './harness';
import { plainPath } from './reference';

/** A part of the plain path's speed. A quiet machine measured half a million commands a second and more. */
const MIN_RATIO = 0.1;
const PROMISED_VARIABLES = 8;
const SEED = 3;

type Writing = (random: Random, patch: Patch, chat: readonly ChatMessage[]) => ChatMessage[];

const by =
  (write: Writing) =>
  (patch: Patch): ChatMessage[] =>
    write(new Random(SEED), patch, crowdMessages(patch));

function casesOf(variableCount: number): readonly Case[] {
  const open = fullPatch(variableCount, OPEN);
  const must = variableCount === PROMISED_VARIABLES ? { atLeastRatio: MIN_RATIO } : {};
  return [
    {
      name: 'commands of the core grammar',
      patch: open,
      messages: by(coreCommands),
      leastAccepted: 0.99,
      ...must,
    },
    { name: 'mixed chat', patch: open, messages: by(mixedChat), leastAccepted: 0.6, ...must },
    { name: 'commands in every form', patch: open, messages: by(everyForm), leastAccepted: 0.97 },
    {
      name: 'mixed chat, default limits',
      patch: fullPatch(variableCount, DEFAULT_PATCH_LIMITS),
      messages: by(mixedChat),
      leastAccepted: 0,
    },
  ];
}

/**
 * Each case beside the plain path alone, in whose speed the ratio is: several engines full of viewers in one process would get
 * in each other's way, in its caches and for its collector, and a show has one.
 */
async function rowsOf(variableCount: number, validator: Validator): Promise<BenchRow[]> {
  const title = `Decision path with everything on, ${variableCount} variables, 6,000 viewers, against the plain path`;
  const rows: BenchRow[] = [];
  for (const one of casesOf(variableCount)) {
    const [, row] = await compare(title, [plainPath(), contender(one, startEngine(validator))]);
    rows.push(row);
  }
  return rows;
}

export async function crowdBench(): Promise<BenchRow[]> {
  const validator = await loadValidator();
  return [...(await rowsOf(PROMISED_VARIABLES, validator)), ...(await rowsOf(MAX_VARIABLES, validator))];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runAsScript(crowdBench);

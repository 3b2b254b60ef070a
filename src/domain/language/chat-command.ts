/**
 * What moderators and the broadcaster tell the page in chat: `!cv panic`, `!cv lock vco#1.pitch`, `es9out#1 → doorway#1.threshold`.
 * A closed list: none of it arms, chooses a device or widens a limit. Reading says nothing of who may; `leastRoleFor` does.
 * Engine worker: safe.
 */
import type { Role } from '../chat/chat-message';
import { CROWD_MODE_NAMES, type CrowdModeName } from '../crowd/modes';
import { ownString } from '../text/own-string';
import { canonicalAlias, canonicalName } from '../settings/variable-name';
import {
  findOrder,
  firstLetters,
  type FoundOrder,
  isNearly,
  isOneWord,
  withoutMarks,
} from './order-spelling';
import { readRouteCommand, type RouteCommand } from './route-command';

export type ChatCommand =
  | { readonly kind: 'panic' | 'pause' | 'resume' | 'reset' | 'clearCooldowns' | 'help' }
  /** `name` is a variable's canonical name or an alias in lower case; whether the patch has it is for the caller. */
  | { readonly kind: 'lock' | 'unlock'; readonly name: string }
  | { readonly kind: 'mode'; readonly name: string; readonly mode: CrowdModeName }
  /** Fixes what chat votes on, or gives the vote back. */
  | { readonly kind: 'crowd'; readonly mode: 'anarchy' | 'democracy' | 'vote' }
  /** Login or display name without `@`, after NFKC: compare in one case, and with names that went through NFKC too. */
  | { readonly kind: 'block' | 'unblock'; readonly viewer: string }
  | RouteCommand;

export type ChatCommandReading =
  | { readonly kind: 'command'; readonly command: ChatCommand }
  /**
   * Meant as a command; the sentence says what to write instead and quotes nothing of the text. Not `isCertain`: unless the
   * text is a command for a variable.
   */
  | { readonly kind: 'mistake'; readonly sentence: string; readonly isCertain: boolean }
  | { readonly kind: 'none' };

/** Anybody may ask. Moderators act on what happens now; what changes the patch's wiring or the picture is the owner's. */
const LEAST_ROLE: Readonly<Record<ChatCommand['kind'], Role>> = {
  help: 'viewer',
  routes: 'viewer',
  panic: 'moderator',
  pause: 'moderator',
  resume: 'moderator',
  lock: 'moderator',
  unlock: 'moderator',
  mode: 'moderator',
  crowd: 'moderator',
  reset: 'moderator',
  block: 'moderator',
  unblock: 'moderator',
  clearCooldowns: 'moderator',
  route: 'broadcaster',
  unroute: 'broadcaster',
  overlay: 'broadcaster',
};

export const leastRoleFor = (command: ChatCommand): Role => LEAST_ROLE[command.kind];

type Words = readonly (string | undefined)[];

interface Form {
  /** What follows `!cv`, as a person is told. */
  readonly form: string;
  /** `words` are those after the first. Null when they are not what the form says. */
  readonly read: (words: Words) => ChatCommand | null;
}

const CROWD_CHOICES = ['anarchy', 'democracy', 'vote'] as const;
/** Twitch's names have 25 characters at most; NFKC makes two of some. */
const VIEWER = /^[^\s\p{C}@]{1,50}$/u;

const readName = (word = ''): string | null => {
  const name = canonicalName(word) ?? canonicalAlias(word);
  return name === null ? null : ownString(name);
};

function readChoice<Choice extends string>(choices: readonly Choice[], word = ''): Choice | null {
  const folded = word.toLowerCase();
  return choices.find((choice) => choice === folded) ?? null;
}

const alone = (form: string, command: ChatCommand): Form => ({
  form,
  read: (words) => (words.length === 0 ? command : null),
});

const named = (kind: 'lock' | 'unlock'): Form => ({
  form: `${kind} NAME`,
  read: (words) => {
    const name = readName(words[0]);
    return name === null || words.length !== 1 ? null : { kind, name };
  },
});

const ofViewer = (kind: 'block' | 'unblock'): Form => ({
  form: `${kind} @viewer`,
  read: (words) => {
    const [word = ''] = words;
    const viewer = word.startsWith('@') ? word.slice(1) : word;
    return words.length === 1 && VIEWER.test(viewer) ? { kind, viewer: ownString(viewer) } : null;
  },
});

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  // Whatever else is written in a hurry, rest is the safe answer.
  ['panic', { form: 'panic', read: () => ({ kind: 'panic' }) }],
  ['pause', alone('pause', { kind: 'pause' })],
  ['resume', alone('resume', { kind: 'resume' })],
  ['lock', named('lock')],
  ['unlock', named('unlock')],
  [
    'mode',
    {
      form: `mode NAME ${CROWD_MODE_NAMES.join('|')}`,
      read: (words) => {
        const name = readName(words[0]);
        const mode = readChoice(CROWD_MODE_NAMES, words[1]);
        return name === null || mode === null || words.length !== 2 ? null : { kind: 'mode', name, mode };
      },
    },
  ],
  [
    'crowd',
    {
      form: `crowd ${CROWD_CHOICES.join('|')}`,
      read: (words) => {
        const mode = readChoice(CROWD_CHOICES, words[0]);
        return mode === null || words.length !== 1 ? null : { kind: 'crowd', mode };
      },
    },
  ],
  ['reset', alone('reset', { kind: 'reset' })],
  ['block', ofViewer('block')],
  ['unblock', ofViewer('unblock')],
  [
    'clear',
    {
      form: 'clear cooldowns',
      read: (words) =>
        words.length === 1 && readChoice(['cooldowns'], words[0]) !== null
          ? { kind: 'clearCooldowns' }
          : null,
    },
  ],
  ['help', alone('help', { kind: 'help' })],
]);

/** What may follow `!cv`, for people. */
export const CHAT_COMMAND_FORMS: readonly string[] = [...FORMS.values()].map(({ form }) => form);

const NONE: ChatCommandReading = { kind: 'none' };
const ASKED_FOR_HELP: ChatCommandReading = { kind: 'command', command: { kind: 'help' } };
const PANIC: ChatCommandReading = { kind: 'command', command: { kind: 'panic' } };
const PAUSE: ChatCommandReading = { kind: 'command', command: { kind: 'pause' } };

const mistake = (sentence: string, isCertain: boolean): ChatCommandReading => ({
  kind: 'mistake',
  sentence,
  isCertain,
});
const writeItLike = (form: string, isCertain: boolean): ChatCommandReading =>
  mistake(`write it like !cv ${form}`, isCertain);

const NO_SUCH_ORDER = mistake(`after !cv comes one of: ${CHAT_COMMAND_FORMS.join(', ')}`, false);

/**
 * Reads a normalised text. `none` is ordinary chat. `panic` and `pause` are understood however hastily they are written: rest
 * is the safe answer. Every other text that begins as an order is one, or a mistake with its sentence. The owner's commands
 * need no `!cv` and may have it. Linear in the text.
 */
export function readChatCommand(normalisedText: string): ChatCommandReading {
  const order = findOrder(normalisedText);
  if (order === null) return readRoute(normalisedText) ?? NONE;
  switch (order.spelling) {
    case 'prefixed':
      return order.text === '' ? ASKED_FOR_HELP : readOrder(order);
    case 'glued':
    case 'unmarked': {
      const reading = readOrder(order);
      // `!cvs` is another program's. Without its mark only what is an order whole was meant as one.
      if (reading === NO_SUCH_ORDER) return NONE;
      return order.spelling === 'glued' || isSafety(reading) ? reading : correctUnmarked(order, reading);
    }
    case 'wordOnly':
      return readWordOnly(order);
  }
}

const isSafety = (reading: ChatCommandReading): boolean => reading === PANIC || reading === PAUSE;

function readRoute(text: string): ChatCommandReading | null {
  const reading = readRouteCommand(text);
  return reading?.kind === 'mistake' ? mistake(reading.sentence, true) : reading;
}

/** `text` is what follows `!cv`. */
function readOrder({ text, hidesSomething, spelling }: FoundOrder): ChatCommandReading {
  const word = firstLetters(text);
  if (spelling !== 'unmarked' || isOneWord(text)) {
    if (isNearly('panic', word)) return PANIC;
    if (isNearly('pause', word)) return PAUSE;
  }
  const [first, ...words] = text.split(' ', MAX_WORDS);
  const form = FORMS.get(withoutMarks(first).toLowerCase());
  if (form === undefined) return readRoute(text) ?? NO_SUCH_ORDER;
  // A name with something in it that nobody sees may look like another name.
  const command = hidesSomething ? null : form.read(words);
  return command === null ? writeItLike(form.form, true) : { kind: 'command', command };
}

/** `cv lock pitch`: told what is missing. `cv mode is fun` is talk. */
function correctUnmarked({ text }: FoundOrder, reading: ChatCommandReading): ChatCommandReading {
  const form = FORMS.get(firstLetters(text).toLowerCase())?.form;
  return form === undefined || reading.kind !== 'command' ? NONE : writeItLike(form, false);
}

/** `!panic`, `!pause`: other programs have a `!pause` too, with the name of a song behind it. */
function readWordOnly({ text }: FoundOrder): ChatCommandReading {
  const word = firstLetters(text).toLowerCase();
  if (word === 'panic') return PANIC;
  if (word === 'pause' && (isOneWord(text) || POLITE.test(text))) return PAUSE;
  return writeItLike(isNearly('panic', word) ? 'panic' : 'pause', false);
}

const POLITE = /^pause[^\p{L}\p{N}]+(?:now|chat|please|pls|plz|it|this|everything)[^\p{L}\p{N}]*$/iu;

/** The longest form has three; a fourth shows that there are more. */
const MAX_WORDS = 4;

/** Who is in a simulated chat. Any thread: safe. */
import type { Role } from '../chat/chat-message';
import type { Random } from '../numbers/random';

/** The habit of a viewer: `demo-script.ts` says what comes of it. */
export type Personality = 'player' | 'repeater' | 'fumbler' | 'explorer' | 'talker';

export interface DemoViewer {
  /** Starts with `demo-`, which no Twitch user id does: a simulated viewer never shares a cooldown with a real one. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly personality: Personality;
  /** The variable this viewer likes to play, as a place in the patch from 0 to below 1, so that it outlives edits. */
  readonly favourite: number;
  /** Characters that this viewer's chat client appends to a repeated message, so that Twitch lets it through. */
  readonly repeatMark: string;
  /** The place of this viewer's last value in a variable's range, 0 to 1. */
  position: number;
  lastText: string;
  /** The last message was `lastText` with the mark, so that the next repeat goes without. */
  lastWasMarked: boolean;
  /** Nobody types faster than this allows. */
  silentUntil: number;
}

const FIRST = (
  'patch knob wire modular saw square sine buchla moog oscillator filter noise voltage acid dub lofi analog ' +
  'feedback ring sync gate clock drone tape vinyl space night disco cosmic rusty tiny big sleepy angry happy'
).split(' ');
const SECOND = (
  'cat fox pam joe wizard goblin twister monkey dad mum pilot nerd queen king robot ghost otter badger ' +
  'tweaker lover hunter rider dreamer walker machine baker potato pickle llama turtle panda bandit'
).split(' ');
const IN_OTHER_SCRIPTS = ['シンセ太郎', '音の猫', '모듈러', '波形', 'зумер', 'ηχώ'];

const PERSONALITIES: readonly Personality[] = [
  'player',
  'player',
  'player',
  'repeater',
  'fumbler',
  'explorer',
  'talker',
  'talker',
];

/** Twitch refuses a message that was sent within 30 s. Clients got round that with U+E0000, and since 2025 with U+034F. */
const REPEAT_MARKS = [' \u{e0000}', ' \u034f'];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function inventName(random: Random): string {
  if (random.chance(0.03)) return random.pick(IN_OTHER_SCRIPTS);
  const first = random.pick(FIRST);
  const second = random.pick(SECOND);
  const style = random.below(9);
  if (style === 0) return `xX_${first}${second}_Xx`;
  if (style <= 2) return `${first}_${second}`;
  if (style <= 4) return `${capitalised(first)}${capitalised(second)}`;
  if (style <= 6) return `${first}${second}${random.below(90) + 10}`;
  return `${first}${second}`;
}

function drawRole(random: Random): Role {
  const drawn = random.next();
  if (drawn < 0.03) return 'moderator';
  if (drawn < 0.07) return 'vip';
  return drawn < 0.35 ? 'subscriber' : 'viewer';
}

/** Invents `count` viewers, at least two: the first is a moderator, the last the broadcaster. No two share a name. */
export function inventViewers(random: Random, count: number): DemoViewer[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    let name = inventName(random);
    while (taken.has(name)) name += String(random.below(10));
    taken.add(name);
    const role = drawRole(random);
    return {
      id: `demo-${index + 1}`,
      name,
      role: index === 0 ? 'moderator' : index === count - 1 ? 'broadcaster' : role,
      personality: random.pick(PERSONALITIES),
      favourite: random.next(),
      repeatMark: random.pick(REPEAT_MARKS),
      position: random.next(),
      lastText: '',
      lastWasMarked: false,
      silentUntil: -Infinity,
    };
  });
}

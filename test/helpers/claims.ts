/** What a sentence of the page claims, and whether the facts bear it out. */
import type { AppState } from '../../src/app/state';

interface Claim {
  readonly words: RegExp;
  readonly isTrue: (state: AppState) => boolean;
}

const chats = ({ chat, crowd }: AppState): boolean => chat.state === 'connected' || crowd.running;
const isOpen = ({ outputs }: AppState): boolean => outputs.gate === 'open';
const isClosed = ({ outputs }: AppState): boolean => outputs.gate === 'closed';
const hasNoStream = ({ outputs }: AppState): boolean => outputs.gate === 'off' || outputs.gate === 'lost';

const CLAIMS: readonly Claim[] = [
  {
    words: /\b(?:chat|crowd) moves the jacks/i,
    isTrue: (state) => chats(state) && !state.control.paused && isOpen(state) && state.armed,
  },
  {
    words: /^Chat plays$/,
    isTrue: (state) => chats(state) && !state.control.paused && isOpen(state) && state.armed,
  },
  { words: /^No chat$/, isTrue: (state) => !chats(state) },
  { words: /^Chat may play$/, isTrue: (state) => chats(state) && !state.control.paused },
  { words: /\band chat plays/i, isTrue: (state) => chats(state) && !state.control.paused },
  { words: /(?<!not )\bconnected\b/i, isTrue: ({ chat }) => chat.state === 'connected' },
  { words: /\bnot connected\b|has not been joined/i, isTrue: ({ chat }) => chat.state !== 'connected' },
  { words: /\bnobody chats\b/i, isTrue: (state) => !chats(state) },
  { words: /\bchat is paused\b/i, isTrue: ({ control }) => control.paused },
  { words: /^Armed\b/, isTrue: (state) => isOpen(state) && state.armed },
  { words: /^Live\b/, isTrue: (state) => state.session === 'live' && isClosed(state) && !state.armed },
  { words: /(?<!with )\bevery jack (?:is |waits |stands )?at 0 V|^At 0 V/i, isTrue: isClosed },
  { words: /\bnothing plays\b|\bno stream is open\b|^Not live/i, isTrue: hasNoStream },
  { words: /\bthe jacks hold\b/i, isTrue: isOpen },
  {
    words: /\bramp to 0 V\b|^Disarming/i,
    isTrue: (state) => isOpen(state) || state.outputs.gate === 'closing',
  },
  { words: /\bramp from 0 V\b|^Arming/i, isTrue: ({ outputs }) => outputs.gate === 'opening' },
  { words: /\bis not known\b|^Not known/i, isTrue: ({ outputs }) => outputs.gate === 'unknown' },
  { words: /\bstep \d of 3\b|\bGo live first\b/i, isTrue: ({ session }) => session !== 'live' },
  { words: /\banother tab drives\b|\bread-only\b/i, isTrue: ({ tab }) => tab.role === 'reader' },
  { words: /^Ready\b/, isTrue: (state) => isClosed(state) && state.acknowledged && !state.armed },
  {
    words: /^When armed\b/,
    isTrue: (state) => state.tab.role === 'owner' && !state.armed && (isClosed(state) || hasNoStream(state)),
  },
  { words: /\bthe other tab lists\b/i, isTrue: ({ tab }) => tab.role === 'reader' },
  { words: /\bthe switch is on\b/i, isTrue: ({ armed }) => armed },
  { words: /\bthe switch is off\b/i, isTrue: ({ armed }) => !armed },
  // Where a jack rests is the patch's to say: unarmed it is 0 V.
  { words: /\b(?:at|to) rest\b/i, isTrue: () => false },
];

/** The claims of a sentence that the state contradicts. */
export const falseClaims = (sentence: string, state: AppState): readonly string[] =>
  CLAIMS.filter(({ words, isTrue }) => words.test(sentence) && !isTrue(state)).map(
    ({ words }) => words.source,
  );

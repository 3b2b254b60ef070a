/** Claims that a sentence of the page makes, and whether the facts bear them out. */
import { played } from '../../../src/app/state/played';
import type { AppState, Played } from '../../../src/app/state/state';

/** A tab that only reads has those of the other one. */
type Facts = Played & Pick<AppState, 'acknowledged' | 'tab'>;

interface Claim {
  readonly words: RegExp;
  readonly isTrue: (facts: Facts) => boolean;
}

const chats = ({ chat, simulation }: Facts): boolean => chat.state === 'connected' || simulation.running;
const isOpen = ({ outputs }: Facts): boolean => outputs.fade === 'open';
const isClosed = ({ outputs }: Facts): boolean => outputs.fade === 'closed';
const hasNoStream = ({ outputs }: Pick<Facts, 'outputs'>): boolean =>
  outputs.fade === 'off' || outputs.fade === 'lost';

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
  { words: /^ARMED$|^Armed\b/, isTrue: (state) => isOpen(state) && state.armed },
  { words: /^Live\b/, isTrue: (state) => state.session === 'live' && isClosed(state) && !state.armed },
  { words: /(?<!with )\bevery jack (?:is |waits |stands )?at 0 V|^At 0 V/i, isTrue: isClosed },
  { words: /\bnothing plays\b|\bno stream is open\b|^Not live/i, isTrue: hasNoStream },
  { words: /\bthe jacks hold\b/i, isTrue: isOpen },
  {
    words: /\bramp to 0 V\b|^Disarming/i,
    isTrue: (state) => isOpen(state) || state.outputs.fade === 'closing',
  },
  { words: /\bramp from 0 V\b|^Arming/i, isTrue: ({ outputs }) => outputs.fade === 'opening' },
  { words: /\bis not known\b(?! here)|^Not known/i, isTrue: ({ outputs }) => outputs.fade === 'unknown' },
  { words: /\bstep \d of 3\b|\bGo live first\b/i, isTrue: ({ session }) => session !== 'live' },
  { words: /^OFF$/, isTrue: ({ outputs }) => outputs.fade === 'off' },
  { words: /^LOST$/, isTrue: ({ outputs }) => outputs.fade === 'lost' },
  {
    words: /^REHEARSAL$/,
    isTrue: (state) => isClosed(state) && !state.armed && state.session === 'live',
  },
  { words: /^PAUSED$/, isTrue: (state) => isOpen(state) && state.armed && state.control.paused },
  { words: /^PANIC$/, isTrue: ({ armed, outputs }) => !armed && outputs.fade !== 'unknown' },
  { words: /^NOT DISARMED$/, isTrue: (state) => isOpen(state) && !state.armed },
  { words: /^Ready\b/, isTrue: (state) => isClosed(state) && state.acknowledged && !state.armed },
  {
    words: /^When armed\b/,
    isTrue: (state) => state.tab.role === 'owner' && !state.armed && (isClosed(state) || hasNoStream(state)),
  },
  { words: /\blive on\b/i, isTrue: ({ outputs }) => !hasNoStream({ outputs }) && outputs.fade !== 'unknown' },
  { words: /^(?:opening|stopped)$|\bplays nothing\b/i, isTrue: hasNoStream },
  { words: /\baudio thread does not answer\b/i, isTrue: ({ outputs }) => outputs.fade === 'unknown' },
  { words: /(?<!stop and )\bgo live again\b/i, isTrue: ({ session }) => session === 'stopped' },
  { words: /\bthe switch is on\b/i, isTrue: ({ armed }) => armed },
  { words: /\bthe switch is off\b/i, isTrue: ({ armed }) => !armed },
  // The patch says where a jack rests; unarmed it is 0 V.
  { words: /\b(?:at|to) rest\b/i, isTrue: () => false },
];

/** Claims about this tab: which one it is, what is known in it, and what can be done in it. */
const TAB_CLAIMS: readonly { readonly words: RegExp; readonly isTrue: (state: AppState) => boolean }[] = [
  {
    words: /\banother tab drives\b|\bread-only\b|^another tab\b/i,
    isTrue: ({ tab }) => tab.role === 'reader',
  },
  { words: /\bthe other tab lists\b/i, isTrue: ({ tab }) => tab.role === 'reader' },
  { words: /\bnot known here\b/i, isTrue: (state) => played(state) === null },
  { words: /\bresume first\b|\bthen resume\b|\bresume when\b/i, isTrue: ({ loss }) => loss !== null },
  { words: /\btick the box\b/i, isTrue: ({ acknowledged }) => !acknowledged },
  { words: /\bundo brings\b/i, isTrue: ({ canUndo }) => canUndo },
  { words: /\barm again\b/i, isTrue: ({ armed, session }) => !armed && session === 'live' },
  {
    words: /\b(?:could not reach|did not confirm)\b.* that tab\b/i,
    isTrue: ({ tab }) => tab.role === 'reader',
  },
];
const OF_ANOTHER_TAB = /^another tab: /i;

/** The claims of a sentence that the state contradicts. A tab that only reads has no facts but those of the other one. */
export function falseClaims(sentence: string, state: AppState): readonly string[] {
  const known = played(state);
  const { tab, acknowledged } = state;
  const facts = known === null ? null : { ...known, tab, acknowledged };
  const claims = CLAIMS.filter(({ words }) => words.test(sentence.replace(OF_ANOTHER_TAB, '')));
  const isUnattributed = claims.length > 0 && state.tab.role === 'reader' && !OF_ANOTHER_TAB.test(sentence);
  return [
    ...(isUnattributed ? ['of this tab'] : []),
    ...claims.filter(({ isTrue }) => facts === null || !isTrue(facts)).map(({ words }) => words.source),
    ...TAB_CLAIMS.filter(({ words, isTrue }) => words.test(sentence) && !isTrue(state)).map(
      ({ words }) => words.source,
    ),
  ];
}

/** The keys of the whole page, in one table: the page listens by it, the sheet of keys and the palette show it. Pure. */
import { VIEW_NAMES, type ViewName } from '../../app/state/page-state';

type Fixed = 'panic' | 'cancel' | 'palette' | 'findViewer' | 'keys' | 'undo' | 'redo';
export type KeyId = Fixed | `view:${ViewName}`;

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export interface PageKey {
  readonly id: KeyId;
  /** The parts of the chord, as they are shown. */
  readonly shown: readonly string[];
  readonly does: string;
  /** The key is for the text where one is edited. */
  readonly restsInFields: boolean;
  matches(press: Press): boolean;
}

/** The name of a view, as the rail has it. */
export const viewLabel = (view: ViewName): string => view.charAt(0).toUpperCase() + view.slice(1);

const isCommand = ({ ctrlKey, metaKey, altKey }: Press): boolean => (ctrlKey || metaKey) && !altKey;
const isPlain = ({ ctrlKey, metaKey, altKey }: Press): boolean => !ctrlKey && !metaKey && !altKey;

/** Undo stays with the field in which text is edited: the text has an undo of its own. */
export const PAGE_KEYS: readonly PageKey[] = [
  {
    id: 'panic',
    shown: ['Ctrl', '.'],
    does: 'Panic: every jack to 0 V, disarmed. Works everywhere',
    restsInFields: false,
    matches: (press) => isCommand(press) && press.key === '.',
  },
  {
    id: 'cancel',
    shown: ['Esc'],
    does: 'Leaves a field, closes what is open; with nothing to leave or close it is Panic',
    restsInFields: false,
    matches: ({ key }) => key === 'Escape',
  },
  {
    id: 'palette',
    shown: ['Ctrl', 'K'],
    does: 'Command palette: finds everything',
    restsInFields: false,
    matches: (press) => isCommand(press) && !press.shiftKey && press.key.toLowerCase() === 'k',
  },
  {
    id: 'findViewer',
    shown: ['/'],
    does: 'Find a viewer in the chat log',
    restsInFields: true,
    matches: (press) => isPlain(press) && press.key === '/',
  },
  {
    id: 'keys',
    shown: ['?'],
    does: 'This list of keys',
    restsInFields: true,
    matches: (press) => isPlain(press) && press.key === '?',
  },
  {
    id: 'undo',
    shown: ['Ctrl', 'Z'],
    does: 'Undo the last change of the patch',
    restsInFields: true,
    matches: (press) => isCommand(press) && !press.shiftKey && press.key.toLowerCase() === 'z',
  },
  {
    id: 'redo',
    shown: ['Ctrl', 'Shift', 'Z'],
    does: 'Redo it',
    restsInFields: true,
    matches: (press) => isCommand(press) && press.shiftKey && press.key.toLowerCase() === 'z',
  },
  ...VIEW_NAMES.map((view, index): PageKey => ({
    id: `view:${view}`,
    shown: ['Alt', String(index + 1)],
    does: `View ${viewLabel(view)}`,
    restsInFields: true,
    // By the place of the key: with Alt some keyboards write other characters.
    matches: ({ code, altKey, ctrlKey, metaKey, shiftKey }) =>
      altKey && !ctrlKey && !metaKey && !shiftKey && code === `Digit${index + 1}`,
  })),
];

/** How a chord is written: `Ctrl+K`. */
export const chordText = (id: KeyId): string =>
  (PAGE_KEYS.find((key) => key.id === id)?.shown ?? []).join('+');

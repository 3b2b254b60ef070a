/** The patch as a whole: its history, files and links, and what waits to be imported. */
import { does, type Entry, goesTo, type Source } from '../entry';
import { inReader } from '../obstacles';

export const patch: Source = (app) => [
  ...waiting(app),
  does(
    'Undo',
    ({ patch }) => {
      patch.undo();
    },
    {
      hint: 'The last change of the patch',
      key: 'undo',
      words: 'back revert',
      obstacle: inReader(app) ?? (app.state.canUndo ? null : 'There is nothing to undo'),
    },
  ),
  does(
    'Redo',
    ({ patch }) => {
      patch.redo();
    },
    { key: 'redo', obstacle: inReader(app) ?? (app.state.canRedo ? null : 'There is nothing to redo') },
  ),
  goesTo(
    'Import patch',
    { view: 'play', name: 'Import patch', press: true },
    { hint: 'From a file; you see what it brings first', words: 'open load', obstacle: inReader(app) },
  ),
  does(
    'Export patch',
    ({ patch }) => {
      patch.export();
    },
    { hint: 'As a file', words: 'save download backup' },
  ),
  does('Copy share link', ({ patch }) => void patch.copyShareLink(), {
    hint: 'It holds the patch only',
    words: 'url address clipboard',
  }),
  does('Copy help for viewers', ({ patch }) => void patch.copyHelp(), {
    hint: 'A text made from the patch as it is',
    words: 'commands chat explain',
  }),
  does('Copy link for viewers', ({ viewersPage }) => void viewersPage.copyLink(), {
    hint: 'A page on which they make commands',
    words: 'url address clipboard phone play',
    obstacle: app.state.viewersPage.link === null ? 'There is no address for it' : null,
  }),
  does('Copy chat line for viewers', ({ viewersPage }) => void viewersPage.copyChatLine(), {
    hint: 'A sentence with that link',
    words: 'bot clipboard announce play',
    obstacle: app.state.viewersPage.link === null ? 'There is no address for it' : null,
  }),
  goesTo(
    'Add variable',
    { view: 'patch', name: 'Add variable', press: true },
    { words: 'new create', obstacle: inReader(app) },
  ),
];

/** A patch that a file or link brought waits for its answer. */
const waiting = ({ state }: Parameters<Source>[0]): readonly Entry[] => {
  const preview = state.importPreview;
  if (preview === null) return [];
  const dismiss = does(
    preview.kind === 'patch' ? 'Keep my patch' : 'Close what was refused',
    ({ patch }) => {
      patch.dismissImport();
    },
    { hint: preview.source, words: 'import dismiss' },
  );
  if (preview.kind === 'refused') return [dismiss];
  const accept = does('Use this patch', ({ patch }) => void patch.acceptImport(), {
    hint: preview.patch.name,
    words: 'import accept',
  });
  return [accept, dismiss];
};

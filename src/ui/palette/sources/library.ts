/** Patches: those to begin with, and those that were kept. One that is opened is shown first; nothing changes until it is accepted. */
import type { App } from '../../../app/state/state';
import type { LibraryEntry } from '../../../domain/patch/patch-library';
import { type StarterId, STARTERS } from '../../../domain/patch/starters';
import { does, type Entry, type Source } from '../entry';
import { inReader } from '../obstacles';

const STARTER_IDS = Object.keys(STARTERS) as StarterId[];

export const library: Source = (app) => [
  does('Save patch in the library', ({ library }) => void library.save(), {
    words: 'keep store',
    obstacle: inReader(app),
  }),
  ...STARTER_IDS.map((id) =>
    does(
      `Start from ${STARTERS[id].patch.name}`,
      ({ library }) => {
        library.openStarter(id);
      },
      { hint: STARTERS[id].about, words: 'starter patch new open', obstacle: inReader(app) },
    ),
  ),
  ...(app.state.library.entries ?? []).map(keptEntry),
  ...restoreEntries(app),
];

const keptEntry = ({ id, name }: LibraryEntry): Entry => ({
  title: `Open patch ${name}`,
  hint: 'From the library; or duplicate or delete it there',
  words: 'kept saved library duplicate delete',
  act: { kind: 'list', heading: name, source: (app) => actsOn(app, id) },
});

const actsOn = (app: App, id: string): readonly Entry[] => {
  const obstacle = inReader(app);
  return [
    does('Open it', ({ library }) => void library.open(id), {
      hint: 'You see what it brings first',
      obstacle,
    }),
    does('Duplicate it', ({ library }) => void library.duplicate(id), { obstacle }),
    does('Delete it', ({ library }) => void library.delete(id), { hint: 'It can be brought back', obstacle }),
  ];
};

const restoreEntries = (app: App): readonly Entry[] => {
  const { deleted } = app.state.library;
  if (deleted === null) return [];
  return [
    does(`Bring back patch ${deleted}`, ({ library }) => void library.undoDelete(), {
      words: 'restore undo delete library',
      obstacle: inReader(app),
    }),
  ];
};

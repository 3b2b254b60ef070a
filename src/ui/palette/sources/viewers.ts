/**
 * Viewers of the log: why a command did not work, blocking, letting in again. Their names and texts are hostile: they are parts of
 * titles here and become text on the page.
 */
import { verdictSentence } from '../../../domain/verdict/verdict';
import type { App } from '../../../app/state/state';
import type { LogEntry } from '../../../shared/reports/log-report';
import { withoutDirectionMarks } from '../../kit/plain-text';
import { FIND_VIEWER } from '../../words/control-names';
import { verdictWord } from '../../words/verdict-words';
import { does, type Entry, goesTo, type Source } from '../entry';
import { inReader } from '../obstacles';

/** The newest ones; the log keeps some hundred rows. */
const MOST_VIEWERS = 100;
/** Enough to see a pattern; the log itself shows all. */
const MOST_VERDICTS = 8;

export const viewers: Source = (app) => [
  goesTo(
    'Find a viewer',
    { view: 'play', name: FIND_VIEWER },
    { hint: 'Filters the chat log by name or text', key: 'findViewer', words: 'search chat log filter' },
  ),
  goesTo(
    'Try a command as a viewer',
    { view: 'play', name: 'Try a command' },
    { hint: 'It goes the whole way of a chat line', words: 'test write', obstacle: inReader(app) },
  ),
  ...seenIn(app).map((last) => viewerEntry(last)),
  ...app.state.patch.people.block.map(({ id, name }) => letInEntry(app, id, name)),
];

/** The newest row of each viewer, newest first. */
function seenIn({ state }: App): readonly LogEntry[] {
  const newest = new Map<string, LogEntry>();
  for (let index = state.log.length - 1; index >= 0 && newest.size < MOST_VIEWERS; index--) {
    const entry = state.log[index];
    if (entry.viewerId !== '' && !newest.has(entry.viewerId)) newest.set(entry.viewerId, entry);
  }
  return [...newest.values()];
}

const viewerEntry = ({ viewerId, viewerName, text, verdict }: LogEntry): Entry => {
  const name = withoutDirectionMarks(viewerName);
  return {
    title: `${name}: what became of it`,
    hint: withoutDirectionMarks(`Last: ${verdictWord(verdict)}, ${text}`),
    words: 'viewer why command work verdict block',
    act: {
      kind: 'list',
      heading: name,
      source: (app) => [...verdictsOf(app, viewerId), blockEntry(app, viewerId, name)],
    },
  };
};

/** Newest first. Each leads to the viewer's rows in the log. */
const verdictsOf = ({ state }: App, viewerId: string): readonly Entry[] =>
  state.log
    .filter((entry) => entry.viewerId === viewerId)
    .slice(-MOST_VERDICTS)
    .reverse()
    .map(({ text, verdict, viewerName }) =>
      goesTo(
        withoutDirectionMarks(text),
        { view: 'play', name: FIND_VIEWER, fill: viewerName },
        { hint: `${verdictWord(verdict)}: ${withoutDirectionMarks(verdictSentence(verdict))}` },
      ),
    );

const blockEntry = (app: App, id: string, name: string): Entry =>
  app.state.patch.people.block.some((person) => person.id === id)
    ? letInEntry(app, id, name)
    : does(
        `Block ${name}`,
        ({ people }) => {
          people.block({ id, name });
        },
        { hint: 'What the viewer has playing goes back; undo takes it back', obstacle: inReader(app) },
      );

const letInEntry = (app: App, id: string, name: string): Entry =>
  does(
    `Let ${withoutDirectionMarks(name)} in again`,
    ({ people }) => {
      people.unblock(id);
    },
    { words: 'viewer unblock', obstacle: inReader(app) },
  );

/**
 * No jack's signal can reach ordinary speakers. The code that plays there knows no stream, no memory of one and no node of one: it
 * is given numbers.
 */
import { importsOf } from './imports';
import { isTypeScript, type Rule } from './project-files';

const SPEAKERS = 'src/adapters/speakers/';
/** The one that tells the speakers what to play. */
const LISTEN = 'src/app/listen/';

const mayImport = (from: string, target: string): boolean => {
  if (from.startsWith(SPEAKERS))
    return [SPEAKERS, 'src/domain/', 'src/adapters/time-limit'].some((place) => target.startsWith(place));
  return [LISTEN, SPEAKERS, 'src/domain/', 'src/app/state/'].some((place) => target.startsWith(place));
};

export const speakersKnowNoStream: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && [SPEAKERS, LISTEN].some((place) => file.path.startsWith(place)))
    .flatMap(importsOf)
    .filter(({ from, target, isRelative }) => !isRelative || !mayImport(from, target))
    .map(
      ({ from, specifier }) => `${from} may not import ${specifier}: it would bring a stream to the speakers`,
    );

/** Places that open a context of their own, by the room that may. */
const OPENERS = ['src/adapters/audio/', SPEAKERS];

export const contextsAreOpenedInTwoRooms: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && /^(?:src|worklets)\//.test(file.path))
    .filter(
      ({ path, text }) =>
        /\bAudioContext\(|\.destination\b/.test(text) && !OPENERS.some((room) => path.startsWith(room)),
    )
    .map(({ path }) => `${path} opens an audio context, or plays to one`);

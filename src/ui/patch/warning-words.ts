/** Says in plain words what the reader of patches found odd in a file: by names that a person gave, not by places in a file. Pure. */
import type { Patch } from '../../domain/patch/patch';
import { named } from '../form/fault-words';

const WARNING = /^(?<path>[^ ]+?): (?<sentence>.*)$/su;
const UNKNOWN = /^unknown field (?<name>.*), (?<fate>kept|left out)$/su;

/** `warning` is `place: sentence`, as the reader writes it; any other text stays as it is. */
export function warningSentence(warning: string, patch: Patch): string {
  const { path = '', sentence = '' } = WARNING.exec(warning)?.groups ?? {};
  if (path === '') return warning;
  const unknown = UNKNOWN.exec(sentence)?.groups;
  if (unknown === undefined) return `${inWords(path, patch)}: ${named(sentence, patch)}.`;
  const place = path === 'file' ? '' : ` in ${inWords(path, patch)}`;
  const end = unknown['fate'] === 'kept' ? 'keeps it in the file' : 'leaves it out';
  return `This version of the page does not know ${unknown['name']}${place}: it does nothing with it, and ${end}.`;
}

/** `variables[2].volts` is `vco#1.pitch, volts`. */
function inWords(path: string, patch: Patch): string {
  const [, list = '', rest = ''] = /^((?:variables|jacks)\[\d+\])?\.?(.*)$/su.exec(path) ?? [];
  const fields = rest
    .split('.')
    .filter((field) => field !== '')
    .map((field) => field.replace(/\[(\d+)\]$/u, (_, index: string) => ` ${Number(index) + 1}`));
  return [...(list === '' ? [] : [named(list, patch)]), ...fields].join(', ');
}

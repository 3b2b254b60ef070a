/** The kinds of answers: each fault and warning without the names and numbers of one file, and each field that was taken. */
import type { Answer } from './answers';

const NAME = /(?<![a-z0-9])[a-z0-9]{1,100}#\d+\.[a-z0-9#]+/gi;
const DEVICES = /^.+(?= has jacks)|(?<=no DC output of ).+(?=, whose)/;

const maskPath = (path: string): string => path.replaceAll(/\[\d+\]/g, '[]');

const maskSentence = (sentence: string): string =>
  sentence
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(DEVICES, 'DEVICE')
    .replace(/, such as vco#1\.pitch/, '')
    .replaceAll(NAME, 'NAME')
    .replace(/^\S+(?= is taken)/, 'NAME')
    .replace(/not (?:null|true|false|undefined|an? \w+|-?Infinity|NaN|[\d.e+-]+)$/, 'not …')
    .replace(/not "…"$/, 'not …')
    .replaceAll(/-?\d[\d.]*(?:e[+-]?\d+)?/g, '#');

/** `fault variables[].jack must be a whole number from # to #, not …`. */
export function shapesOf(answer: Answer): string[] {
  if (answer.kind === 'refused')
    return answer.faults.map(({ path, reason }) => `fault ${maskPath(path)} ${maskSentence(reason)}`);
  return answer.warnings.map((warning) => {
    const [path, ...words] = warning.split(': ');
    return `warning ${maskPath(path)}: ${maskSentence(words.join(': '))}`;
  });
}

/** Adds the path of every field in `value`: `variables[].crowd.mode`. */
export function addPaths(value: unknown, path: string, paths: Set<string>): void {
  if (path !== '') paths.add(path);
  if (Array.isArray(value)) for (const one of value) addPaths(one, `${path}[]`, paths);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value))
      addPaths(one, path === '' ? name : `${path}.${name}`, paths);
}

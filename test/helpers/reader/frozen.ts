/** The frozen answers of the reader of patch files, where they are kept and how they are written. */
import { readFileSync, writeFileSync } from 'node:fs';
import type * as product from '../../../src/domain/patch/patch-file';
import { type Answer, answerTo, type PatchReader } from './answers';
import { type HostileCase, WHOLE_FILE } from './hostile';

export const FOLDER = 'test/domain/corpus/reader';
/** So many of the digests are checked by the unit tests. */
export const UNIT_BLOCKS = 50;
export type FrozenList = 'digests' | 'shapes';
export type FrozenAnswers = 'hostile' | 'generated';

const listFile = (name: FrozenList): string => `${FOLDER}/${name}.txt`;
const answersFile = (name: FrozenAnswers): string => `${FOLDER}/${name}.json`;

export const readList = (name: FrozenList): string[] =>
  readFileSync(listFile(name), 'utf8').trimEnd().split('\n');
export const writeList = (name: FrozenList, lines: readonly string[]): void =>
  writeFileSync(listFile(name), `${lines.join('\n')}\n`);

/** By what the file is. */
export const readAnswers = (name: FrozenAnswers): Map<string, Answer> =>
  new Map(Object.entries(JSON.parse(readFileSync(answersFile(name), 'utf8')) as Record<string, Answer>));

/** One answer a line, so that a diff of git shows which changed. */
export function writeAnswers(name: FrozenAnswers, reader: PatchReader, cases: readonly HostileCase[]): void {
  const lines = cases.map(
    ({ what, input }) => `${JSON.stringify(what)}: ${JSON.stringify(answerTo(reader, input))}`,
  );
  writeFileSync(answersFile(name), `{\n${lines.join(',\n')}\n}\n`);
}

const WRITTEN_FILE = `${FOLDER}/written.json`;

/** The file that is written of a patch with a little of every section: the order of its fields is for people. */
export function writtenBy({ readPatchText, writePatchText }: typeof product): string {
  const reading = readPatchText(WHOLE_FILE);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  return writePatchText(reading.patch);
}
export const readWritten = (): string => readFileSync(WRITTEN_FILE, 'utf8');
export const writeWritten = (reader: typeof product): void => writeFileSync(WRITTEN_FILE, writtenBy(reader));

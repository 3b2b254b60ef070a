import { describe, expect, test } from 'vitest';
import { MAX_PEOPLE, type Person } from '../../../src/domain/chat/person';
import type { Patch } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { PERSON } from '../../../src/domain/people/people-settings';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import { faultInDraft, formFields } from '../../../src/ui/form/described-form';
import { toDraftFault } from '../../../src/ui/form/fault-words';
import {
  personName,
  withAllowed,
  withName,
  withoutAllowed,
  writersOf,
} from '../../../src/ui/people/people-draft';
import { sampleLog } from '../../helpers/samples/sample-chat';
import { samplePatch } from '../../helpers/samples/sample-patch';

const ANN: Person = { id: '1', name: 'Ann' };
const BOB: Person = { id: '2', name: '' };
const withPeople = (allow: readonly Person[], block: readonly Person[] = []): Patch => ({
  ...samplePatch(),
  people: { allow, block, guests: 'none' },
});

/** Why the form refuses a person: by a field, by the list, or by the reader of patches. */
function refusalOf(patch: Patch, person: Person): unknown {
  const fields = formFields(PERSON);
  const result = faultInDraft(fields, { ...person }) ?? withAllowed(patch, person);
  if ('reason' in result) return result;
  const reading = readPatch(result);
  const nameAt = (path: string): string => path.replace(/^people\.allow\[\d+\]\./, '');
  return reading.kind === 'refused' ? toDraftFault(reading.faults, result, fields, nameAt) : null;
}

describe('the allow list', () => {
  test('takes one more at its end, without white space around', () => {
    const patch = withPeople([BOB]);
    expect(withAllowed(patch, { id: ' 1 ', name: ' Ann ' })).toEqual(withPeople([BOB, ANN]));
  });

  test('takes somebody without a name', () => {
    expect(withAllowed(withPeople([]), BOB)).toEqual(withPeople([BOB]));
  });

  test.each<[person: Person, field: keyof Person, reason: string]>([
    [{ id: '', name: 'Ann' }, 'id', 'brings its own'],
    [{ id: 'two words', name: 'Ann' }, 'id', 'one word'],
    [{ id: 'x'.repeat(65), name: 'Ann' }, 'id', 'at most 64'],
    [{ id: '3', name: 'x'.repeat(101) }, 'name', 'at most 100'],
    [{ id: '3', name: 'a\u0007b' }, 'name', 'one line'],
    [{ id: '1', name: 'Ann again' }, 'id', 'that is Ann, who is on the list already'],
    [{ id: '9', name: 'Troll' }, 'id', 'blocked'],
  ])('refuses %j because of its %s', (person, field, reason) => {
    const patch = withPeople([ANN], [{ id: '9', name: 'Troll' }]);
    expect(refusalOf(patch, person)).toEqual({ field, reason: expect.stringContaining(reason) as string });
  });

  test('is full at some time', () => {
    const many = Array.from({ length: MAX_PEOPLE }, (_, at) => ({ id: `n${at}`, name: '' }));
    expect(withAllowed(withPeople(many.slice(1)), ANN)).toMatchObject({
      people: { allow: { length: MAX_PEOPLE } },
    });
    expect(withAllowed(withPeople(many), ANN)).toEqual({
      field: 'name',
      reason: expect.stringContaining('1000') as string,
    });
  });

  test('lets go of one by the id', () => {
    expect(withoutAllowed(withPeople([ANN, BOB], [BOB]), '2')).toEqual(withPeople([ANN], [BOB]));
  });
});

describe('who wrote', () => {
  const [entry] = sampleLog(1);
  const wrote = (viewerId: string, viewerName: string): LogEntry => ({ ...entry, viewerId, viewerName });

  test('is listed once, newest first, by a name that a field can hold', () => {
    const log = [
      wrote('1', 'Ann'),
      wrote('', 'ghost'),
      wrote('2', ' '),
      wrote('3', '\u202Ecat'),
      wrote('1', 'Anna'),
    ];
    expect(writersOf(log)).toEqual([
      { id: '1', name: 'Anna' },
      { id: '3', name: 'cat' },
    ]);
  });

  test('is not listed without end', () => {
    expect(writersOf(Array.from({ length: 500 }, (_, at) => wrote(`${at}`, `n${at}`)))).toHaveLength(50);
  });
});

describe('a name that is typed', () => {
  const writers = [ANN, { id: '4', name: 'annabel' }];

  test('brings the id of who wrote, and takes it away again', () => {
    let typed: Person = { id: '', name: '' };
    const ids = ['a', 'ann', 'annab', 'ANNABEL ', 'x'].map((name) => {
      typed = withName(typed, writers, name);
      return typed.id;
    });
    expect(ids).toEqual(['', '1', '', '4', '']);
  });

  test('leaves alone an id that was written', () => {
    expect(withName({ id: '77', name: 'an' }, writers, 'ann')).toEqual({ id: '77', name: 'ann' });
  });
});

test('whoever has no name is called by the id', () => {
  expect([ANN, BOB, { id: '3', name: ' ' }].map(personName)).toEqual(['Ann', 'viewer 2', 'viewer 3']);
});

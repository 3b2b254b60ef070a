/** Forms of described settings: drafts, what comes of them, and faults in the words and the unit of a field. */
import { describe, expect, test } from 'vitest';
import type { AnyField } from '../../../src/domain/settings/described';
import {
  choice,
  duration,
  flag,
  kindOf,
  listOf,
  number,
  numberOrNull,
  object,
  share,
  text,
  variableName,
  variableNames,
  variableOrEvery,
} from '../../../src/domain/settings/field';
import { labelOf, textOf, valueOf } from '../../../src/ui/form/described-field';
import {
  type Draft,
  draftOf,
  faultInDraft,
  formFields,
  withDraft,
} from '../../../src/ui/form/described-form';

const words = (label: string) => ({ label, help: `help of ${label}` });

const FIELDS = {
  title: text('Title', { longest: 5, fallback: '', empty: 'none' }),
  timing: object('Timing', {
    windowMs: duration('Window', { min: 250, max: 60_000, fallback: 2000 }),
    pauseMs: duration('Pause', { min: 0, max: 3_600_000, fallback: 0, empty: 'no pause' }),
    parts: numberOrNull('Parts', { min: 2, max: 32, whole: true, empty: 'every value' }),
  }),
  pull: share('Pull', { min: 0.001, max: 1, fallback: 0.05 }),
  who: choice('Who', { all: 'everybody', some: 'some of them' }, 'all'),
  source: kindOf('Source', {
    sine: {
      words: words('a sine'),
      settings: { forMs: duration('For', { min: 1, max: 5000, initial: 3000 }) },
    },
    dice: {
      words: words('dice'),
      settings: {
        faces: number('Faces', { min: 2, max: 100, whole: true, initial: 6 }),
        forMs: duration('For', { min: 1, max: 5000, initial: 3000 }),
      },
    },
  }),
  others: listOf('Others', 3, { name: variableName('Name') }),
};

const SETTINGS = {
  title: ' a ',
  timing: { windowMs: 1234.5, pauseMs: 0, parts: null, newer: 'kept' },
  pull: 0.07,
  who: 'some',
  source: { kind: 'sine', forMs: 333 },
  others: [{ name: 'a#1.b' }],
  newest: [1],
};
const draft = draftOf(FIELDS, SETTINGS);
const after = (change: Draft): unknown => {
  const next = { ...draft, ...change };
  return withDraft(SETTINGS, formFields(FIELDS, next), next);
};
const faultOf = (change: Draft): unknown => {
  const next = { ...draft, ...change };
  return faultInDraft(formFields(FIELDS, next), next);
};

describe('a draft', () => {
  test('says each setting in the unit of its field, and nothing where the placeholder speaks', () => {
    expect(draft).toMatchObject({
      title: ' a ',
      'timing.windowMs': '1.2345',
      'timing.pauseMs': '',
      'timing.parts': '',
      pull: '7',
      who: 'some',
      'source.kind': 'sine',
      'source.forMs': '0.333',
    });
  });

  test('says in fields that are not shown yet what they begin with', () => {
    expect(draft['source.faces']).toBe('6');
  });

  test('has no field for a list', () => {
    expect(Object.keys(draft).filter((name) => name.startsWith('others'))).toEqual([]);
  });

  test('that was not touched changes nothing, to the last digit and what a newer page wrote', () => {
    const odd = { ...SETTINGS, pull: 0.1 + 0.2, timing: { ...SETTINGS.timing, windowMs: 1000 / 3 } };
    const texts = draftOf(FIELDS, odd);
    expect(withDraft(odd, formFields(FIELDS, texts), texts)).toEqual(odd);
  });

  test.each<[string, Draft, object]>([
    ['a duration', { 'timing.windowMs': ' 0.35 ' }, { timing: { windowMs: 350, newer: 'kept' } }],
    ['nothing for the fallback', { 'timing.pauseMs': ' ' }, { timing: { pauseMs: 0 } }],
    ['nothing for null', { 'timing.parts': '' }, { timing: { parts: null } }],
    ['a number that may be null', { 'timing.parts': '8' }, { timing: { parts: 8 } }],
    ['percent', { pull: '29' }, { pull: 0.29 }],
    ['a choice', { who: 'all' }, { who: 'all' }],
    ['one line, without white space around', { title: ' b ' }, { title: 'b' }],
    ['the settings of a kind', { 'source.forMs': '1' }, { source: { kind: 'sine', forMs: 1000 } }],
  ])('gives %s', (_what, change, expected) => {
    expect(after(change)).toMatchObject({ newest: [1], ...expected });
  });

  test('does not write what the chosen kind does not ask for', () => {
    expect(after({ 'source.faces': 'many' })).toEqual(SETTINGS);
    expect(faultOf({ 'source.faces': 'many' })).toBeNull();
  });

  test('shows the fields of the kind that it chose', () => {
    const shown = formFields(FIELDS, { ...draft, 'source.kind': 'dice' });
    expect([...shown.keys()].filter((name) => name.startsWith('source'))).toEqual([
      'source.kind',
      'source.faces',
      'source.forMs',
    ]);
    expect(shown.get('source.kind')).toMatchObject({
      label: 'Source',
      choices: { sine: 'a sine', dice: 'dice' },
    });
  });
});

describe('a fault', () => {
  test.each<[string, string, string]>([
    ['timing.windowMs', '0.2', 'Window, s: write seconds from 0.25 to 60.'],
    ['timing.windowMs', '', 'Window, s: write seconds from 0.25 to 60.'],
    ['timing.windowMs', '2 s', 'Window, s: write seconds from 0.25 to 60.'],
    ['timing.pauseMs', '3601', 'Pause, s: write seconds from 0 to 3600, or nothing for no pause.'],
    ['timing.parts', '2.5', 'Parts: write a whole number from 2 to 32, or nothing for every value.'],
    ['pull', '101', 'Pull, %: write a number from 0.1 to 100.'],
    ['pull', '1e999', 'Pull, %: write a number from 0.1 to 100.'],
    ['title', 'longer', 'Title: write one line of at most 5 characters.'],
    ['title', 'a\u0007', 'Title: write one line of at most 5 characters.'],
  ])('of %s with %j speaks its own unit', (field, typed, reason) => {
    expect(faultOf({ [field]: typed })).toEqual({ field, reason });
  });

  test('is the first of the form', () => {
    expect(faultOf({ pull: 'x', title: 'longer' })).toMatchObject({ field: 'title' });
  });

  test.each([
    ['pull', '2,5', 'Pull, %: write decimals behind a point, as chat does: 2.5.'],
    ['pull', ' -1,000 ', 'Pull, %: write decimals behind a point, as chat does: -1.000.'],
  ])(
    'of %s %s: a comma is told, since it would be read as thousands or as decimals',
    (name, typed, reason) => {
      expect(faultOf({ [name]: typed })).toEqual({ field: name, reason });
    },
  );

  test('of a kind that is none is said too', () => {
    expect(faultOf({ 'source.kind': 'noise' })).toMatchObject({ field: 'source.kind' });
  });
});

describe('a field', () => {
  test.each<[AnyField, string]>([
    [FIELDS.pull, 'Pull, %'],
    [FIELDS.timing.fields.parts, 'Parts'],
    [FIELDS.who, 'Who'],
  ])('is called by its label and its unit', (field, label) => {
    expect(labelOf(field)).toBe(label);
  });

  test.each<[AnyField, unknown, string]>([
    [flag('On', false), true, 'true'],
    [flag('On', false), false, 'false'],
    [variableOrEvery('Variable'), null, ''],
    [variableOrEvery('Variable'), 'a#1.b', 'a#1.b'],
    [variableNames('Variables', 3), ['a#1.b', 'c#1.d'], 'a#1.b, c#1.d'],
    [variableNames('Variables', 3), [], ''],
    [number('Slew', { min: -5, max: 5 }), -2.5, '-2.5'],
  ])('%# reads the text of its value as that value', (field, value, typed) => {
    expect(textOf(field, value)).toBe(typed);
    expect(valueOf(field, typed)).toEqual(value);
  });
});

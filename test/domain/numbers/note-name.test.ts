import { describe, expect, test } from 'vitest';
import { noteNumber } from '../../../src/domain/numbers/note-name';

const note = (text: string): number => noteNumber(text, 0, text.length);

describe('a note name', () => {
  test.each([
    ['C4', 60],
    ['c4', 60],
    ['C#4', 61],
    ['C♯4', 61],
    ['Db4', 61],
    ['DB4', 61],
    ['d♭4', 61],
    ['A4', 69],
    ['b4', 71],
    ['bb4', 70],
    ['B#3', 60],
    ['Cb4', 59],
    ['E#4', 65],
    ['Fb4', 64],
    ['C-1', 0],
    ['C0', 12],
    ['G9', 127],
  ])('%s is MIDI note %i', (text, number) => {
    expect(note(text)).toBe(number);
  });

  test('names all 128 notes with sharps and with flats', () => {
    const octaves = Array.from({ length: 11 }, (_, index) => index - 1);
    const all = (names: string) =>
      octaves.flatMap((octave) => names.split(' ').map((name) => note(`${name}${octave}`)));
    const notes = Array.from({ length: 128 }, (_, index) => index);
    expect(all('C C# D D# E F F# G G# A A# B')).toEqual([...notes, -1, -1, -1, -1]);
    expect(all('C Db D Eb E F Gb G Ab A Bb B')).toEqual([...notes, -1, -1, -1, -1]);
  });

  test.each([
    '',
    'C',
    'C#',
    '4',
    'H4',
    '@4',
    'C10',
    'C-2',
    'C--1',
    'C##4',
    'Cbb4',
    'C4 ',
    ' C4',
    'C4b',
    'C+4',
    'C٤',
  ])('is not: "%s"', (text) => {
    expect(note(text)).toBe(-1);
  });

  test.each(['Cb-1', 'G#9', 'A9'])('is not what MIDI does not have: %s', (text) => {
    expect(note(text)).toBe(-1);
  });

  test('is read where it stands', () => {
    expect(noteNumber('pitch: C#4 in 5s', 7, 10)).toBe(61);
    expect(noteNumber('C4', 0, 1)).toBe(-1);
  });
});

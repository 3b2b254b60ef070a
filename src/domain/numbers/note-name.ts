/** Note names as musicians write them, with the MIDI numbers of their pitches: `C4` is 60, `A4` is 69. Any thread: safe. */

/** Semitones above C of the letters from A to G. */
const SEMITONES = [9, 11, 0, 2, 4, 5, 7];
const SEMITONES_PER_OCTAVE = 12;
const HIGHEST_NOTE = 127;

const LETTER_A = 0x61;
const LETTER_B = 0x62;
const LETTER_G = 0x67;
const SHARP = 0x23;
const SHARP_SIGN = 0x266f;
const FLAT_SIGN = 0x266d;
const MINUS = 0x2d;

/**
 * MIDI note number of the name that is the text from `from` up to `to`, or -1 when that is no note of 0 to 127: a letter
 * from A to G, then `#`, `♯`, `b`, `♭` or nothing, then the octave, -1 to 9, all in any case. The octave belongs to the
 * letter: `B#3` is `C4`. Does not allocate.
 */
export function noteNumber(text: string, from: number, to: number): number {
  const letter = text.charCodeAt(from) | 0x20;
  if (letter < LETTER_A || letter > LETTER_G) return -1;
  const alteration = alterationOf(text.charCodeAt(from + 1));
  let index = from + (alteration === 0 ? 1 : 2);
  const isBelowZero = text.charCodeAt(index) === MINUS;
  if (isBelowZero) index++;
  const digit = text.charCodeAt(index) - 0x30;
  if (index + 1 !== to || !(digit >= 0 && digit <= 9) || (isBelowZero && digit !== 1)) return -1;
  const octave = isBelowZero ? -1 : digit;
  const note = (octave + 1) * SEMITONES_PER_OCTAVE + SEMITONES[letter - LETTER_A] + alteration;
  return note >= 0 && note <= HIGHEST_NOTE ? note : -1;
}

function alterationOf(unit: number): number {
  if (unit === SHARP || unit === SHARP_SIGN) return 1;
  return unit === FLAT_SIGN || (unit | 0x20) === LETTER_B ? -1 : 0;
}

const NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];

/** Writes a MIDI number as a person does: by its name, or as a number where it lies between two notes. For forms: allocates. */
export const NOTE_SPELLING = {
  toText: (note: number): string =>
    Number.isInteger(note)
      ? `${NAMES[note % SEMITONES_PER_OCTAVE]}${Math.floor(note / SEMITONES_PER_OCTAVE) - 1}`
      : String(note),

  /** NaN for what is neither a name nor a number. */
  toNumber(text: string): number {
    const note = noteNumber(text, 0, text.length);
    return note >= 0 ? note : Number(text);
  },
};

/** A volume as a person reads it. Pure. */

export const PERCENT = 100;

const WORDS: readonly (readonly [upTo: number, words: string])[] = [
  [0, 'silent'],
  [0.2, 'very quiet'],
  [0.45, 'quiet'],
  [0.75, 'medium'],
  [0.9, 'loud'],
];

/** `35 %, quiet`; `volume` is 0 to 1. */
export function volumeWords(volume: number): string {
  const words = WORDS.find(([upTo]) => volume <= upTo)?.[1] ?? 'very loud';
  return `${Math.round(volume * PERCENT)} %, ${words}`;
}

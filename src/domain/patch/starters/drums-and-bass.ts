/** The starter for rhythm: three drums that chat hits, and a bass whose notes it names. Any thread: safe. */
import { GATE_KIND } from '../../voltage/kinds';
import { type Starter, type StarterRow, starterPatch } from '../starter-patch';

/** Off and on: `kick: 1`, `kick on`. */
const OFF_AND_ON = { min: 0, max: 1 };
/** Every drum sees it, and it is over before the next hit of a roll of 30 a second. */
const HIT_MS = 30;
/** A bass note lets go by itself, since nobody in a chat has to say so. */
const NOTE_MS = 400;
/** C1, the note that 0 V plays; three octaves above it, at 1 V each, are the range of a bass. */
const LOWEST_NOTE = 24;

const gate = (name: string, label: string, alias: string, longestGateMs: number): StarterRow => ({
  label,
  variable: { name, aliases: [alias], kind: GATE_KIND, values: OFF_AND_ON, longestGateMs },
});

const BASS_PITCH: StarterRow = {
  label: 'Bass pitch',
  limits: { max: 3 },
  variable: {
    ...{ name: 'bass#1.pitch', aliases: ['bass'], pitch: { zeroVoltsNote: LOWEST_NOTE } },
    ...{ values: { min: LOWEST_NOTE, max: LOWEST_NOTE + 36 }, volts: { min: 0, max: 3 } },
  },
};

export const drumsAndBass: Starter = {
  about: 'Kick, snare and hat by gates of 5 V, and a bass at 1 V per octave that takes notes such as C2.',
  patch: starterPatch('Drums and bass starter', [
    gate('kick#1.hit', 'Kick', 'kick', HIT_MS),
    gate('snare#1.hit', 'Snare', 'snare', HIT_MS),
    gate('hat#1.hit', 'Hat', 'hat', HIT_MS),
    BASS_PITCH,
    gate('bass#1.gate', 'Bass gate', 'note', NOTE_MS),
    { label: 'Bass cutoff', variable: { name: 'bass#1.cutoff', aliases: ['cutoff'] } },
    { label: 'Bass decay', variable: { name: 'bass#1.decay', aliases: ['decay'] } },
    { label: 'Drum mix', variable: { name: 'drums#1.mix', aliases: ['mix'] } },
  ]),
};

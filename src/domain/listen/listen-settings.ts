/** Which variable feeds which input of the built-in synth, as a patch file says it. Any thread: safe. */
import type { SettingsOf } from '../settings/described';
import { flag, listOf, object, requiredChoice, variableName } from '../settings/field';
import type { HostileObject } from '../settings/hostile-object';

/** Inputs of the synth, in the order of its signal. */
export const SYNTH_INPUTS = {
  pitch1: 'Oscillator 1 pitch',
  pitch2: 'Oscillator 2 pitch',
  cutoff: 'Filter cutoff',
  resonance: 'Filter resonance',
  level: 'Amplifier level',
  lfoRate: 'LFO rate',
  envelopeGate: 'Envelope gate',
  decay: 'Envelope decay',
  mix: 'Effect mix',
} as const;
export type SynthInput = keyof typeof SYNTH_INPUTS;
export const SYNTH_INPUT_NAMES = Object.keys(SYNTH_INPUTS) as readonly SynthInput[];

const FEED = {
  input: requiredChoice('Input', SYNTH_INPUTS, 'pitch1'),
  variable: variableName('Variable', { rule: { isRequired: true } }),
};
export type Feed = SettingsOf<typeof FEED>;

const FED_ONCE = {
  among({ input }: Feed, before: readonly Feed[], from: HostileObject): void {
    if (before.some((one) => one.input === input)) from.fault('input', `${input} is fed twice`);
  },
};

/** Whether the patch has the variables is for `patch-rules.ts`. */
export const LISTEN = object('Listen', {
  byName: flag('Find what feeds each input by its name', true, {
    help: 'Otherwise only what you choose here feeds the synth.',
  }),
  /** Counts only while `byName` is off. An input that is not in it is fed by nothing. */
  feeds: listOf('Feeds', SYNTH_INPUT_NAMES.length, FEED, FED_ONCE),
});
export type ListenSettings = SettingsOf<typeof LISTEN.fields>;

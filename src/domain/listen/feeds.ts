/**
 * Finds what feeds each input of the synth. Without a choice of a person it goes by the variables' names and kinds, so that every
 * patch makes music at once. Pure. Any thread: safe.
 */
import type { Range } from '../numbers/range';
import { VOLTAGE_KINDS, type VariableKind } from '../voltage/kinds';
import { type Feed, type ListenSettings, SYNTH_INPUT_NAMES, type SynthInput } from './listen-settings';

/** A variable, as far as the synth wants to know it. */
export interface FeedingVariable {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly jack: number;
  readonly kind: VariableKind;
  readonly volts: Range;
  readonly pitch: { readonly zeroVoltsNote: number } | null;
}

/** The index of the variable at each input, or null where nothing feeds it. */
export type Feeds = Readonly<Record<SynthInput, number | null>>;

/** Words that name what an input does: in a parameter or an alias, or else in a module. */
const WORDS: Readonly<Record<SynthInput, { readonly parameter: RegExp; readonly module: RegExp }>> = {
  pitch1: { parameter: /pitch|note|voct|tune/, module: /^(?:vco|osc|voice|bass|lead|synth)/ },
  pitch2: { parameter: /pitch|note|voct|tune/, module: /^(?:vco|osc|voice|bass|lead|synth)/ },
  cutoff: { parameter: /cut|bright|tone|timbre|colou?r|hue/, module: /^(?:vcf|filter|lpf|lpg)/ },
  resonance: { parameter: /^res|reso|^q$|peak|emphasis/, module: /^(?:fold|wave|drive)/ },
  level: { parameter: /level|amp|volume|gain|loud/, module: /^(?:vca|mixer|out)/ },
  lfoRate: { parameter: /rate|speed|tempo|vibrato|wobble/, module: /^(?:lfo|mod|clock)/ },
  envelopeGate: { parameter: /^gate|trig|^play/, module: /^(?:gate|kick|drum|bass)/ },
  decay: { parameter: /decay|release|length|sustain/, module: /^(?:env|adsr|eg)/ },
  mix: {
    parameter: /mix|wet|send|verb|echo|delay|space|feedback/,
    module: /^(?:fx|verb|delay|reverb|effect)/,
  },
};

/** The order in which variables of no telling name are put to use: what one hears most comes first. */
const BY_WHAT_ONE_HEARS: readonly SynthInput[] = [
  ...(['pitch1', 'cutoff', 'mix', 'lfoRate', 'resonance', 'decay', 'pitch2'] as const),
];

const isSwitch = ({ kind }: FeedingVariable): boolean => VOLTAGE_KINDS[kind].isSwitch;

/** A switch opens and closes the envelope and nothing else; everything between two volts may feed the rest. */
const fits = (input: SynthInput, variable: FeedingVariable): boolean =>
  (input === 'envelopeGate') === isSwitch(variable);

const moduleOf = (name: string): string => name.split('#')[0];
const wordsOf = ({ name, aliases }: FeedingVariable): string[] =>
  [name.split('.').at(-1) ?? '', ...aliases].map((word) => word.toLowerCase());

/** How well a variable's name fits an input, from 0. */
function closeness(input: SynthInput, variable: FeedingVariable): number {
  const { parameter, module } = WORDS[input];
  const isPitch = input === 'pitch1' || input === 'pitch2';
  if (isPitch && variable.pitch !== null) return 3;
  if (wordsOf(variable).some((word) => parameter.test(word))) return 2;
  return module.test(moduleOf(variable.name)) ? 1 : 0;
}

function feedsByName(variables: readonly FeedingVariable[]): Feeds {
  const feeds = nothingFed();
  const free = new Set(variables.keys());
  const give = (input: SynthInput, least: number): void => {
    if (feeds[input] !== null) return;
    const found = [...free].find(
      (index) => fits(input, variables[index]) && closeness(input, variables[index]) >= least,
    );
    if (found === undefined) return;
    feeds[input] = found;
    free.delete(found);
  };
  for (const least of [3, 2, 1]) for (const input of SYNTH_INPUT_NAMES) give(input, least);
  give('envelopeGate', 0);
  for (const input of BY_WHAT_ONE_HEARS) give(input, 0);
  return feeds;
}

const nothingFed = (): Record<SynthInput, number | null> =>
  Object.fromEntries(SYNTH_INPUT_NAMES.map((input) => [input, null])) as Record<SynthInput, null>;

/** Names of variables that the patch does not have feed nothing. */
export function feedsOf({ byName, feeds }: ListenSettings, variables: readonly FeedingVariable[]): Feeds {
  if (byName) return feedsByName(variables);
  const indexes = new Map(variables.map(({ name }, index) => [name, index]));
  const chosen = nothingFed();
  for (const { input, variable } of feeds) chosen[input] = indexes.get(variable) ?? null;
  return chosen;
}

/** All that a patch says to the synth. */
export interface Cables {
  readonly variables: readonly FeedingVariable[];
  readonly feeds: Feeds;
  /**
   * Switches that feed no input, by their indexes: each strikes a note, so that every drum of a patch is heard. Where a person
   * chose by hand there are none.
   */
  readonly strikers: readonly number[];
}

export function cablesOf(settings: ListenSettings, variables: readonly FeedingVariable[]): Cables {
  const feeds = feedsOf(settings, variables);
  const fed = new Set(Object.values(feeds));
  const strikers = [...variables.keys()].filter((index) => isSwitch(variables[index]) && !fed.has(index));
  return { variables, feeds, strikers: settings.byName ? strikers : [] };
}

/** The settings with every input chosen by hand, each as it is fed now. */
export function chosenByHand(
  settings: ListenSettings,
  variables: readonly FeedingVariable[],
): ListenSettings {
  const now = feedsOf(settings, variables);
  const feeds = SYNTH_INPUT_NAMES.flatMap((input): Feed[] => {
    const index = now[input];
    return index === null ? [] : [{ input, variable: variables[index].name }];
  });
  return { ...settings, byName: false, feeds };
}

/** The same with `variable` at `input`, or nothing there. */
export function withFeed(
  settings: ListenSettings,
  variables: readonly FeedingVariable[],
  input: SynthInput,
  variable: string | null,
): ListenSettings {
  const chosen = chosenByHand(settings, variables);
  const others = chosen.feeds.filter((feed) => feed.input !== input);
  return { ...chosen, feeds: variable === null ? others : [...others, { input, variable }] };
}

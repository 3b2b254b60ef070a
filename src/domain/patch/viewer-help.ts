/**
 * Help that a streamer copies into a panel or a chat bot, since this program reads chat and cannot answer in it. Made from the
 * live patch: names and aliases are checked words, labels are not and stay out. Any thread: safe.
 */
import { CROWD_MODES, type CrowdModeName } from '../crowd/modes';
import { ORDER_FORMS } from '../language/orders';
import type { GrammarSettings } from '../language/grammar-settings';
import { listWithin } from '../text/list-within';
import { VOLTAGE_KINDS } from '../voltage/kinds';
import type { Patch, Variable } from './patch';

/** Switched-on features that the help mentions besides the names and numbers of every patch. */
export interface HelpOptions extends GrammarSettings {
  /** Chat votes between anarchy and democracy. */
  readonly modeVote: boolean;
  /** Moderators may write `!cv …`. */
  readonly moderators: boolean;
}

/** Twitch lets a person or a bot write no more at once. */
const MAX_LINE_LENGTH = 500;

/** How to play, for a panel: a paragraph for each thing to know: one line for each of at most 256 variables, and about 20 more. */
export function helpText({ variables }: Patch, options: HelpOptions): string {
  if (variables.length === 0) return NOTHING_TO_MOVE;
  return [
    ['Play this synthesizer from chat!', `Write a name, a colon and a number: ${exampleOf(variables[0])}`],
    ['You can move:', ...variables.map(describe)],
    otherWays(variables, options),
    ['When several people move the same thing:', ...crowdsInWords(variables), ...modeVote(options)],
    options.moderators ? ['Moderators can write:', ...ORDER_FORMS.map((form) => `!cv ${form}`)] : [],
  ]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}

/** A line of chat that leads to the viewers' page, or null where the link is too long for one: it is never cut. */
export function viewersChatLine(link: string): string | null {
  const lines = [
    `Play this synthesizer: open ${link} then touch a control and paste its command into this chat.`,
    `Play this synthesizer: ${link}`,
    link,
  ];
  return lines.find(({ length }) => length <= MAX_LINE_LENGTH) ?? null;
}

const NOTHING_TO_MOVE = 'Chat cannot move anything right now.';

const rangeOf = ({ values }: Variable): string => `${values.min} to ${values.max}`;

/** The first of the shortest: what a thumb writes soonest. */
const shortestName = ({ name, aliases }: Variable): string =>
  aliases.reduce((shortest, alias) => (alias.length < shortest.length ? alias : shortest), name);

const middleOf = ({ values }: Variable): number => values.min + Math.round((values.max - values.min) / 2);

const exampleOf = (variable: Variable): string => `${shortestName(variable)}: ${middleOf(variable)}`;

function describe(variable: Variable): string {
  const aliases = variable.aliases.length === 0 ? '' : ` (or ${variable.aliases.join(', ')})`;
  const { range } = VOLTAGE_KINDS[variable.kind].words;
  return `${variable.name}${aliases}: ${rangeOf(variable)}${range}`;
}

/** Lines for what is switched on. An example is of this patch wherever it names a variable. */
function otherWays(variables: readonly Variable[], options: HelpOptions): string[] {
  const [first, second = first] = variables;
  const name = shortestName(first);
  const lines: readonly (readonly [isOn: boolean, line: string])[] = [
    [options.several, `several at once: ${exampleOf(first)}; ${exampleOf(second)}`],
    [options.exclamation, `with an exclamation mark: !${name} ${middleOf(first)}`],
    [options.ramps, `slowly: ${exampleOf(first)} in 5s`],
    [options.relative, 'from where it is: +5 or -5 instead of the number'],
    [options.percent, 'a share of its range: 50%'],
    [options.volts, 'in volts: 2.5V'],
    [options.notes, 'a note, where it makes a pitch: C#4'],
    [
      options.gates && variables.some(({ kind }) => VOLTAGE_KINDS[kind].isSwitch),
      'where it switches: on, off, trig or 500ms',
    ],
    [options.random, `leave it to chance: ${name}: random`],
    [options.undo, `take your last change back: ${name}: undo`],
  ];
  const on = lines.filter(([isOn]) => isOn).map(([, line]) => line);
  return on.length === 0 ? [] : ['You can also write:', ...on];
}

function crowdsInWords(variables: readonly Variable[]): string[] {
  const namesByMode = new Map<CrowdModeName, string[]>();
  for (const { name, crowd } of variables)
    namesByMode.set(crowd.mode, [...(namesByMode.get(crowd.mode) ?? []), name]);
  const isShared = namesByMode.size === 1;
  return [...namesByMode].map(([mode, names]) => {
    const { help } = CROWD_MODES[mode].words;
    return isShared ? help : `${listWithin(names, MAX_LINE_LENGTH)}: ${help}`;
  });
}

const modeVote = ({ modeVote: isOn }: HelpOptions): string[] =>
  isOn ? ['Write anarchy or democracy to vote for how it goes on.'] : [];

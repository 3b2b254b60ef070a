/** Makes the overlay's state from what the engine knows. Texts of chat stay text: they are cut, and nothing else. Pure. */
import type { CrowdView } from '../crowd/crowd';
import type { CrowdModeName } from '../crowd/modes';
import type { ModeVoteView } from '../crowd/mode-vote';
import { exampleFor } from '../patch/example-command';
import type { Patch, Variable } from '../patch/patch';
import { actionSentence } from '../support/actions';
import { causeSentence } from '../support/causes';
import { clipped } from './clipped';
import { overlayMessage, type OverlayLogEntry } from './overlay-message';
import {
  OVERLAY_VERSION,
  type OverlayStanding,
  type OverlayState,
  type OverlayVariable,
  type OverlayVote,
} from './overlay-state';

export interface OverlayFacts {
  readonly patch: Patch;
  readonly standing: OverlayStanding;
  readonly isShown: boolean;
  /** By no index twice. */
  readonly values: readonly {
    readonly index: number;
    readonly value: number;
    readonly volts: number;
    readonly setBy: string;
  }[];
  readonly modeOf: (variableIndex: number) => CrowdModeName;
  readonly crowds: readonly (CrowdView | null)[];
  readonly modeVote: ModeVoteView | null;
  /** Names of variables. */
  readonly locked: readonly string[];
  readonly inHand: readonly string[];
  /** The newest last. */
  readonly log: readonly OverlayLogEntry[];
  /** The next first. */
  readonly waiting: readonly { readonly viewerName: string; readonly variableIndex: number }[];
  readonly trouble: string | null;
  readonly viewersPage: string | null;
}

/** Display names have at most 25 characters, or 50 of some scripts. */
const NAME_LENGTH = 50;
const SENTENCE_LENGTH = 120;
/** More than these no picture shows at once. */
const MAX_MESSAGES = 12;
const MAX_WAITING = 12;
const MAX_TRIGGERS = 16;
/** No QR code holds more, and none that a camera reads from a stream half of it. */
const LONGEST_ADDRESS = 3_000;

export function makeOverlayState(facts: OverlayFacts, count: number): OverlayState {
  const { patch, standing, isShown, modeVote, viewersPage } = facts;
  const keeperOf = keepersIn(facts);
  const values = new Map(facts.values.map((one) => [one.index, one]));
  const variables = patch.variables.map((variable, index): OverlayVariable => {
    const known = values.get(index);
    const { min, max } = variable.values;
    return {
      name: variable.name,
      alias: variable.aliases.at(0) ?? null,
      values: { min, max },
      value: known?.value ?? null,
      volts: known === undefined ? null : rounded(known.volts),
      setBy: clipped(known?.setBy ?? '', NAME_LENGTH),
      mode: facts.modeOf(index),
      keeper: keeperOf(variable),
      vote: voteIn(facts.crowds.at(index) ?? null),
    };
  });
  return {
    ...{
      version: OVERLAY_VERSION,
      count,
      patchName: clipped(patch.name, SENTENCE_LENGTH),
      standing,
      isShown,
    },
    example: exampleIn(patch, keeperOf),
    variables,
    modeVote:
      modeVote === null
        ? null
        : {
            ...{ side: modeVote.side, share: rounded(modeVote.share) },
            ...{ voters: modeVote.voters, isFixed: modeVote.fixed },
          },
    messages: facts.log.flatMap((entry) => overlayMessage(entry) ?? []).slice(-MAX_MESSAGES),
    waiting: facts.waiting.slice(0, MAX_WAITING).flatMap(({ viewerName, variableIndex }) => {
      const variable = patch.variables.at(variableIndex);
      return variable === undefined
        ? []
        : [{ who: clipped(viewerName, NAME_LENGTH), name: shortestName(variable) }];
    }),
    triggers: patch.triggers.slice(0, MAX_TRIGGERS).map((trigger) => ({
      name: trigger.name,
      cause: clipped(causeSentence(trigger.on), SENTENCE_LENGTH),
      deed: clipped(actionSentence(trigger.do), SENTENCE_LENGTH),
    })),
    trouble: facts.trouble,
    viewersPage: viewersPage !== null && viewersPage.length <= LONGEST_ADDRESS ? viewersPage : null,
  };
}

/** More decimals are no difference to a person. */
const rounded = (value: number): number => Number(value.toFixed(3));

function keepersIn({ locked, inHand }: OverlayFacts): (variable: Variable) => OverlayVariable['keeper'] {
  const [held, shut] = [new Set(inHand), new Set(locked)];
  return ({ name }) => {
    if (held.has(name)) return 'hand';
    return shut.has(name) ? 'locked' : 'chat';
  };
}

function voteIn(view: CrowdView | null): OverlayVote | null {
  if (view === null) return null;
  const rows = view.tally.map(({ value, bucket, votes }) => ({
    label: bucket === null ? `${rounded(value)}` : `${rounded(bucket.min)}–${rounded(bucket.max)}`,
    votes,
  }));
  return { msLeft: view.msLeft, voters: view.voters, rows };
}

/** The first of the shortest: what a thumb writes soonest. */
const shortestName = ({ name, aliases }: Variable): string =>
  aliases.reduce((shortest, alias) => (alias.length < shortest.length ? alias : shortest), name);

/** For a variable that everybody may move now; else for the first one. */
function exampleIn({ variables }: Patch, keeperOf: (variable: Variable) => string): string | null {
  const variable =
    variables.find((one) => one.who === 'newcomer' && keeperOf(one) === 'chat') ?? variables.at(0);
  return variable === undefined ? null : exampleFor(shortestName(variable), variable);
}

/** The votes that are open: the vote between the two modes, then each variable's, with tally and countdown. */
import { html, type TemplateResult } from 'lit/html.js';
import { CROWD_SIDES } from '../../../domain/crowd/mode-vote';
import type { OverlayState, OverlayVote } from '../../../domain/overlay/overlay-state';
import { Countdowns, type TimeLeft } from '../countdown';
import { bar, counted, name, padded, rowsIn } from '../rows';
import type { OverlayWidget, Picture } from '../widget';

/** A space as wide as a digit: a number that grows by one does not move. */
const FIGURE_SPACE = '\u2007';
const MOST_VOTES = 2;
const MOST_ROWS = 4;

interface Voted {
  readonly name: string;
  readonly vote: OverlayVote;
}

export const widget: OverlayWidget = {
  shape: 'block',
  isEmpty: (picture) => picture.state.modeVote === null && openVotes(picture).length === 0,
  start: () => {
    const countdowns = new Countdowns();
    return (picture) => {
      const votes = openVotes(picture);
      const left = countdowns.follow(
        new Map(
          votes.flatMap(({ name, vote }) =>
            vote.msLeft === null ? [] : [[name, Math.max(0, vote.msLeft - picture.ageMs)]],
          ),
        ),
      );
      const { modeVote } = picture.state;
      const most = rowsIn(picture, MOST_VOTES + (modeVote === null ? 1 : 0));
      return html`${modeVote === null ? null : modeCell(modeVote)}${padded(votes, most).map((voted) =>
        voted === null
          ? html`<div class="tcv-vote tcv-empty"></div>`
          : voteCell(voted, left.get(voted.name) ?? null),
      )}`;
    };
  },
};

/** Those of the variables that are shown come first: which others are asked for is nobody's choice. */
const openVotes = ({ state, variables }: Picture): Voted[] =>
  [...new Set([...variables, ...state.variables])].flatMap((variable) =>
    variable.vote === null ? [] : [{ name: variable.alias ?? variable.name, vote: variable.vote }],
  );

function voteCell({ name: variable, vote }: Voted, left: TimeLeft | null): TemplateResult {
  const most = Math.max(1, ...vote.rows.map(({ votes }) => votes));
  const unseen = vote.rows.length - MOST_ROWS;
  return html`<div class="tcv-vote">
    <div class="tcv-head">
      ${name(variable, 'tcv-name')}<span class="tcv-time">${left?.words ?? 'open'}</span>
    </div>
    <div class="tcv-countdown">${bar(left?.share ?? 0)}</div>
    <ul class="tcv-tally">
      ${padded(vote.rows, MOST_ROWS).map((row) =>
        row === null
          ? html`<li class="tcv-choice tcv-empty"></li>`
          : choice(row.label, row.votes / most, String(Math.round(row.votes))),
      )}
    </ul>
    <div class="tcv-foot">
      ${counted(vote.voters, 'voter')}${unseen > 0 ? `, ${counted(unseen, 'more choice')}` : ''}
    </div>
  </div>`;
}

function modeCell({ side, share, voters, isFixed }: NonNullable<OverlayState['modeVote']>): TemplateResult {
  const [first, second] = CROWD_SIDES;
  const percent = (part: number): string => `${Math.round(part * 100)} %`;
  return html`<div class="tcv-vote tcv-mode-vote">
    <div class="tcv-head">
      <span class="tcv-name">${first} or ${second}</span><span class="tcv-time">${side}</span>
    </div>
    <ul class="tcv-tally">
      ${choice(first, voters === 0 ? 0 : 1 - share, percent(voters === 0 ? 0 : 1 - share))}
      ${choice(second, share, percent(share))}
    </ul>
    <div class="tcv-foot">
      ${isFixed ? 'a moderator has decided' : `${counted(voters, 'voter')}: type ${first} or ${second}`}
    </div>
  </div>`;
}

const choice = (label: string, share: number, votes: string): TemplateResult =>
  html`<li class="tcv-choice">
    ${name(label, 'tcv-label')}${bar(share)}<span class="tcv-votes-count"
      >${votes.padStart(5, FIGURE_SPACE)}</span
    >
  </li>`;

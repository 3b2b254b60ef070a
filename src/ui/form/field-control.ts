/** The control of a described setting in a form, with its label. The line `fault` of the form says what is wrong with it. */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AnyField } from '../../domain/settings/described';
import { keyboardOf, labelOf } from './described-field';

/** How a page asks for a setting, beyond its description. */
export interface FieldLook {
  /** The only texts to choose from, each with its words. */
  readonly choices?: ReadonlyMap<string, string>;
  /** The id of a `datalist` beside it: what the browser offers while one types. */
  readonly list?: string | undefined;
}

interface FieldState {
  /** Also its id. */
  readonly name: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly onEdit: (event: Event) => void;
}

export function drawField(field: AnyField, state: FieldState, look: FieldLook = {}) {
  const choices = look.choices ?? (field.kind === 'choice' ? new Map(Object.entries(field.choices)) : null);
  const width = choices !== null ? 'choice' : field.kind === 'number' ? 'number' : 'wide';
  return html`<div class="field ${width}">
    <label for=${state.name}>${labelOf(field)}</label>
    ${choices === null ? drawInput(field, state, look) : drawSelect(choices, state)}
  </div>`;
}

const drawInput = (field: AnyField, { name, text, isWrong, onEdit }: FieldState, look: FieldLook) =>
  html`<input
    id=${name}
    type="text"
    inputmode=${keyboardOf(field)}
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    placeholder=${ifDefined(field.empty)}
    list=${ifDefined(look.list)}
    .value=${text}
    aria-invalid=${isWrong ? 'true' : 'false'}
    aria-describedby="fault"
    @input=${onEdit}
  />`;

const drawSelect = (choices: ReadonlyMap<string, string>, { name, text, isWrong, onEdit }: FieldState) =>
  html`<select
    id=${name}
    aria-invalid=${isWrong ? 'true' : 'false'}
    aria-describedby="fault"
    @change=${onEdit}
  >
    ${[...choices].map(
      ([choice, words]) => html`<option value=${choice} .selected=${choice === text}>${words}</option>`,
    )}
  </select>`;

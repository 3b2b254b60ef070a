/** The two kinds of field of an editor, each with its label; a fault of either is said in the editor's line `fault`. */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface Field {
  /** Also its id. */
  readonly field: string;
  readonly label: string;
  readonly isWrong?: boolean;
  readonly onEdit: (event: Event) => void;
}

interface TextField extends Field {
  readonly width: 'wide' | 'number';
  readonly text: string;
  /** Stands in the empty field. */
  readonly empty?: string | undefined;
  /** Numbers that may be words too, such as notes, need the whole keyboard. */
  readonly keyboard?: 'decimal' | 'text';
  /** The id of a `datalist` beside it: what the browser offers while one types. */
  readonly list?: string | undefined;
}

interface ChoiceField<Choice extends string> extends Field {
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly words: (choice: Choice) => string;
}

const ariaOf = (isWrong: boolean | undefined): 'true' | 'false' => (isWrong === true ? 'true' : 'false');

export const textField = ({ field, label, width, text, isWrong, empty, keyboard, list, onEdit }: TextField) =>
  html`<div class="field ${width}">
    <label for=${field}>${label}</label>
    <input
      id=${field}
      type="text"
      inputmode=${keyboard ?? (width === 'number' ? 'decimal' : 'text')}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      placeholder=${ifDefined(empty)}
      list=${ifDefined(list)}
      .value=${text}
      aria-invalid=${ariaOf(isWrong)}
      aria-describedby="fault"
      @input=${onEdit}
    />
  </div>`;

export const choiceField = <Choice extends string>(choice: ChoiceField<Choice>) => {
  const { field, label, choices, chosen, words, isWrong, onEdit } = choice;
  return html`<div class="field choice">
    <label for=${field}>${label}</label>
    <select id=${field} aria-invalid=${ariaOf(isWrong)} aria-describedby="fault" @change=${onEdit}>
      ${choices.map((one) => html`<option value=${one} .selected=${one === chosen}>${words(one)}</option>`)}
    </select>
  </div>`;
};

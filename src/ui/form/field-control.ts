/** The control of a described setting in a form, with its label. The line `describedBy` of the form says what is wrong with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { AnyField } from '../../domain/settings/described';
import { keepTyped } from '../kit/keep-typed';
import { keyboardOf, labelOf } from './described-field';

/** How a page asks for a setting, beyond its description. */
export interface FieldLook {
  /** The only texts to choose from, each with its words. */
  readonly choices?: ReadonlyMap<string, string>;
  /** The id of a `datalist` beside it: what the browser offers while one types. */
  readonly list?: string | undefined;
  /** Stands behind a tick: what viewers write. */
  readonly example?: string | undefined;
}

interface FieldState {
  /** Also its id. */
  readonly name: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly isReadOnly?: boolean;
  /** The id of the line that says what is wrong. */
  readonly describedBy?: string;
  /** Called with each key. */
  readonly onEdit?: (name: string, text: string) => void;
  /** Called when the control is left, and by Enter. */
  readonly onChange?: (name: string, text: string) => void;
}

type Control = HTMLInputElement | HTMLSelectElement;

const typedIn = (control: Control): string =>
  control instanceof HTMLInputElement && control.type === 'checkbox'
    ? String(control.checked)
    : control.value;

const calling = (name: string, tell: FieldState['onEdit']) => (event: Event) =>
  tell?.(name, typedIn(event.target as Control));

export function drawField(field: AnyField, state: FieldState, look: FieldLook = {}): TemplateResult {
  if (field.kind === 'flag') return drawTick(field, state, look);
  const choices = look.choices ?? (field.kind === 'choice' ? new Map(Object.entries(field.choices)) : null);
  const width = choices !== null ? 'choice' : field.kind === 'number' ? 'number' : 'wide';
  return html`<div class="field ${width}">
    <label for=${state.name}>${labelOf(field)}</label>
    ${choices === null ? drawInput(field, state, look) : drawSelect(choices, state)}
  </div>`;
}

const drawTick = (field: AnyField, state: FieldState, { example }: FieldLook) =>
  html`<label class="tick">
    <input
      id=${state.name}
      type="checkbox"
      .checked=${live(state.text === 'true')}
      ?disabled=${state.isReadOnly === true}
      aria-describedby=${state.describedBy ?? 'fault'}
      @change=${calling(state.name, state.onChange ?? state.onEdit)}
    />
    ${labelOf(field)} ${example === undefined ? nothing : html`<code class="muted">${example}</code>`}
  </label>`;

const drawInput = (field: AnyField, state: FieldState, { list }: FieldLook) =>
  html`<input
    id=${state.name}
    type="text"
    inputmode=${keyboardOf(field)}
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    placeholder=${ifDefined(field.empty)}
    list=${ifDefined(list)}
    .value=${keepTyped(state.text)}
    ?disabled=${state.isReadOnly === true}
    aria-invalid=${state.isWrong ? 'true' : 'false'}
    aria-describedby=${state.describedBy ?? 'fault'}
    @input=${calling(state.name, state.onEdit)}
    @change=${calling(state.name, state.onChange)}
  />`;

const drawSelect = (choices: ReadonlyMap<string, string>, state: FieldState) =>
  html`<select
    id=${state.name}
    ?disabled=${state.isReadOnly === true}
    aria-invalid=${state.isWrong ? 'true' : 'false'}
    aria-describedby=${state.describedBy ?? 'fault'}
    @change=${calling(state.name, state.onChange ?? state.onEdit)}
  >
    ${[...choices].map(
      ([choice, words]) => html`<option value=${choice} .selected=${choice === state.text}>${words}</option>`,
    )}
  </select>`;

/**
 * The text of an input, as Lit's `live` writes it, except under the hands of a person: while the input has the focus and the text
 * that holds is still the same, what was typed stays. A panel that draws itself anew each second would take it away. Page: safe.
 */
import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

class KeepTyped extends Directive {
  private text: string | null = null;

  override update(part: PropertyPart, [text]: [string]): unknown {
    const input = part.element as HTMLInputElement;
    const isTyping = text === this.text && input.matches(':focus');
    this.text = text;
    if (isTyping || input.value === text) return noChange;
    // Lit compares with what it wrote last, and a person has written since.
    setCommittedValue(part);
    return text;
  }

  render(text: string): unknown {
    return text;
  }
}

/** For `.value`. A text that differs from the one before is written at once: it was put right, undone, or chosen elsewhere. */
export const keepTyped = directive(KeepTyped);

/**
 * The text of an input, as Lit's `live` writes it, except under the hands of a person: from the first key until the text is handed
 * in (`change`) it stays, unless another one is to stand there. A panel that draws itself anew each second would take it away. Page:
 * safe.
 */
import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

class KeepTyped extends Directive {
  private text: string | null = null;
  private isTyping = false;

  override update(part: PropertyPart, [text]: [string]): unknown {
    const { element } = part;
    if (this.text === null) {
      element.addEventListener('input', () => (this.isTyping = true));
      element.addEventListener('change', () => (this.isTyping = false));
    }
    if (text !== this.text) this.isTyping = false;
    this.text = text;
    if (this.isTyping || (element as HTMLInputElement).value === text) return noChange;
    // Lit compares with what it wrote last, and a person has written since.
    setCommittedValue(part);
    return text;
  }

  render(text: string): unknown {
    return text;
  }
}

/** For `.value`. */
export const keepTyped = directive(KeepTyped);

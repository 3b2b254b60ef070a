/**
 * Finds a control anywhere on the page by its accessible name, as a person would. The names are the page's contract, so a panel may
 * move to another view or room and is still found. Page: safe.
 */

const CONTROLS = 'button, input, select, textarea, a[href], [role=switch], [tabindex]';
/** A view that is shown for the first time is loaded by then, or does not come. */
const PATIENCE_MS = 1500;

/** The control of that name which a person sees, or null. */
export function findControl(name: string, root: ParentNode = document): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(CONTROLS) && nameOf(element) === name && element.checkVisibility()) return element;
    const inside = element.shadowRoot === null ? null : findControl(name, element.shadowRoot);
    if (inside !== null) return inside;
  }
  return null;
}

/** Waits for it, as for a view that is on its way. Null where it does not come. */
export function awaitControl(name: string): Promise<HTMLElement | null> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  return new Promise((resolve) => {
    const look = (): void => {
      const found = findControl(name);
      if (found !== null || performance.now() > giveUpAt) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** The element with the keyboard, through shadow roots; null for none. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : null;
}

/** The accessible name, by as many of its rules as this page uses. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const ids = element.getAttribute('aria-labelledby')?.split(' ');
  if (ids !== undefined) return tidy(ids.map((id) => textOf(within(element, id))).join(' '));
  const labels = (element as HTMLInputElement).labels ?? [];
  return tidy(labels.length > 0 ? [...labels].map(textOf).join(' ') : textOf(element));
}

const within = (element: HTMLElement, id: string): Node | null =>
  (element.getRootNode() as Document | ShadowRoot).getElementById(id);

/** The text of a node without the parts that are hidden from screen readers. */
function textOf(node: Node | null): string {
  if (node === null) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof HTMLElement && node.matches('[aria-hidden=true], input, select')) return '';
  return [...node.childNodes].map(textOf).join('');
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

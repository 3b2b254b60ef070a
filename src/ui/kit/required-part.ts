/** The part of a rendered template that `selector` names; a template without it is a mistake in this program. */
export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the template has no ${selector}`);
  return found;
}

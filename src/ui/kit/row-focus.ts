/** The arrow keys of a list that is one stop of the Tab key: they go from one row's button to the next, and into the list. */

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/**
 * Focuses the button that `key` leads to and returns whether there was one. From the list itself an arrow leads to the last
 * row that is wholly in view; Home and End are left to the browser there, which scrolls. Page: safe.
 */
export function focusRow(list: HTMLElement, buttons: readonly HTMLElement[], key: string): boolean {
  const step = STEPS.get(key);
  if (step === undefined || buttons.length === 0) return false;
  const at = buttons.findIndex((button) => button.matches(':focus'));
  if (at < 0) {
    if (!Number.isFinite(step)) return false;
    const bottom = list.getBoundingClientRect().bottom;
    const inView = buttons.findLast((button) => button.getBoundingClientRect().bottom <= bottom);
    (inView ?? buttons[0]).focus();
    return true;
  }
  buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)].focus();
  return true;
}

/** Does what an entry is for, once the palette has closed. Page: safe. */
import { VIEW_NAMES } from '../../app/state/page-state';
import type { App } from '../../app/state/state';
import { awaitControl, findControl } from '../kit/reach';
import type { Entry, Place } from './entry';

/** Returns whether the keyboard has gone elsewhere: else it goes back to where it was. */
export async function perform(entry: Entry, app: App): Promise<boolean> {
  const { act } = entry;
  if (act.kind !== 'do' && act.kind !== 'go') return false;
  act.run?.(app);
  return act.kind === 'go' && (await goTo(act.place, app));
}

/** Goes to a control of the page. Returns false where it is not there, which it tells. */
async function goTo(place: Place, app: App): Promise<boolean> {
  const { name, press = false, fill } = place;
  const control = findControl(name) ?? (await unfold(place)) ?? (await lookFor(place, app));
  if (control === null) {
    app.page.tell(`“${name}” is not on the page now.`);
    return false;
  }
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
  if (fill !== undefined && control instanceof HTMLInputElement) {
    control.value = fill;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  if (press) control.click();
  return true;
}

/** Presses the button behind which the control is. */
async function unfold({ name, behind }: Place): Promise<HTMLElement | null> {
  const button = behind === undefined ? null : findControl(behind);
  if (button === null) return null;
  button.click();
  return awaitControl(name);
}

/** Looks in the view where it is expected, then in every other one; the view of before comes back where it is in none. */
async function lookFor(place: Place, app: App): Promise<HTMLElement | null> {
  const { view: expected } = place;
  const before = app.state.view;
  const views = expected === null ? [before] : [expected, ...VIEW_NAMES.filter((view) => view !== expected)];
  for (const view of views) {
    if (app.state.view !== view) app.page.showView(view);
    const control = (await awaitControl(place.name)) ?? (await unfold(place));
    if (control !== null) return control;
  }
  if (app.state.view !== before) app.page.showView(before);
  return null;
}

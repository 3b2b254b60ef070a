/**
 * Carries out the keys of the table, anywhere on the page; nothing that types does more than type.
 * Escape first cancels what is open: `CancelKey` asks for that by preventing the default of the `ttcv-cancel` event. Then it
 * leaves the field or list that has the focus. Only the next press is Panic.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { VIEW_NAMES, type ViewName } from '../../app/state/page-state';
import type { App } from '../../app/state/state';
import { CANCEL, CANCEL_TOP } from '../kit/cancel-key';
import { awaitControl } from '../kit/reach';
import { FIND_VIEWER } from '../words/control-names';
import { type KeyId, PAGE_KEYS } from '../words/keys';
import { openOnDemand } from './on-demand';

const TEXT_FIELDS =
  'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file], [type=button], [type=color]), [contenteditable]';
/** People leave these with Escape. A button, a switch and a slider are not among them: there is nothing to leave. */
const LEAVABLE = `${TEXT_FIELDS}, select, [role=listbox], [role=option], [role=combobox], [role=searchbox], [role=textbox]`;

/** The element in which the key was pressed, through shadow roots. */
const targetOf = (event: KeyboardEvent): EventTarget | undefined => event.composedPath()[0];

/** Whether the key would edit text where it was pressed, or choose from a list by its letters. */
const isInField = (event: KeyboardEvent): boolean => {
  const target = targetOf(event);
  return target instanceof Element && target.matches(`${TEXT_FIELDS}, select`);
};

/** Takes the focus out of a field or list; the text stays. Returns whether there was one to leave. */
function leaveField(event: KeyboardEvent): boolean {
  const target = targetOf(event);
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(LEAVABLE) === null) return false;
  target.blur();
  return true;
}

/** On the page element. Listens in the capture phase: no component can swallow Panic. */
export class PageKeys implements ReactiveController {
  /** The press of Escape that goes on has cancelled or left something: held down, it is no Panic. */
  private escapeSpent = false;

  constructor(private readonly host: ReactiveControllerHost & { readonly app: App }) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.onKeyDown, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.onKeyDown, { capture: true });
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    // Escape and the rest belong to the input method while it composes.
    if (event.isComposing) return;
    const key = PAGE_KEYS.find(({ matches }) => matches(event));
    if (key === undefined || (key.restsInFields && isInField(event))) return;
    if (key.id !== 'cancel') event.preventDefault();
    this.acts[key.id](event);
  };

  /** By key: a key of the table without an act does not compile. */
  private readonly acts: Readonly<Record<KeyId, (event: KeyboardEvent) => void>> = {
    panic: () => this.host.app.panics.panic(),
    cancel: (event) => this.onEscape(event),
    palette: ({ repeat }) => {
      if (!repeat) void openOnDemand('openPalette', this.host.app);
    },
    keys: () => void openOnDemand('openKeys', this.host.app),
    findViewer: () => void this.findViewer(),
    undo: () => this.host.app.patch.undo(),
    redo: () => this.host.app.patch.redo(),
    ...views((view) => this.host.app.page.showView(view)),
  };

  private async findViewer(): Promise<void> {
    this.host.app.page.showView('play');
    const field = await awaitControl(FIND_VIEWER);
    field?.focus();
  }

  private onEscape(event: KeyboardEvent): void {
    if (event.repeat && this.escapeSpent) return;
    const isCancelled = isTaken(CANCEL_TOP) || isTaken(CANCEL);
    if (isCancelled) event.preventDefault();
    this.escapeSpent = isCancelled || leaveField(event);
    if (!this.escapeSpent) this.host.app.panics.panic();
  }
}

/** Asks what is open to close. Returns whether something did. */
const isTaken = (type: string): boolean => !window.dispatchEvent(new Event(type, { cancelable: true }));

type ViewKey = `view:${ViewName}`;

const views = (show: (view: ViewName) => void): Readonly<Record<ViewKey, () => void>> =>
  Object.fromEntries(VIEW_NAMES.map((view) => [`view:${view}`, () => show(view)])) as Record<
    ViewKey,
    () => void
  >;

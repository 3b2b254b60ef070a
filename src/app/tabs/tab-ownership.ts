/**
 * One tab drives the outputs: the one that holds a Web Lock. The others read along, say which tab it is, and take over when
 * it closes. Page: safe.
 */
import { object, text } from '../../domain/settings/shape';

const LOCK = 'twitch-to-cv/live-tab';
const CHANNEL = 'twitch-to-cv/tabs';

/** Between the tabs of this page, which are all of this origin. */
type TabMessage = 'who' | { readonly owner: string };

/** Any page of this origin can post here. */
const readOwner = object<Exclude<TabMessage, 'who'>>({ owner: text(200) });

export interface TabOwnership {
  /** Called once, at once or when the owning tab has closed. */
  readonly onOwner: () => void;
  /** Called while another tab owns the outputs, with words that say which. */
  readonly onReader: (owner: string) => void;
  /** Words by which a person recognises this tab. */
  readonly describe: () => string;
}

export interface OwnerFollowing {
  /** Called with words that say which tab drives the outputs, whenever it says so itself. */
  readonly onOwner: (owner: string) => void;
  /** Called once a second with whether any tab drives them. */
  readonly onLook: (isThere: boolean) => void;
}

const LOOK_EVERY_MS = 1_000;

/** Follows the tab that drives the outputs. It never asks for the lock, and so is never in the way of a tab that wants it. */
export function followOwner({ onOwner, onLook }: OwnerFollowing): void {
  const tabs = new BroadcastChannel(CHANNEL);
  tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const said = readOwner(data);
    if (said !== undefined) onOwner(said.owner);
  });
  tabs.postMessage('who');
  const look = async (): Promise<void> => {
    const { held = [] } = await navigator.locks.query();
    onLook(held.some(({ name }) => name === LOCK));
  };
  void look();
  setInterval(() => void look(), LOOK_EVERY_MS);
}

/** Resolves when it is known which of the two this tab is: until then it must not write what another tab may be writing. */
export function claimTab({ onOwner, onReader, describe }: TabOwnership): Promise<void> {
  const tabs = new BroadcastChannel(CHANNEL);
  let owner = false;
  tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'who') {
      if (owner) tabs.postMessage({ owner: describe() } satisfies TabMessage);
      return;
    }
    const said = readOwner(data);
    if (said !== undefined && !owner) onReader(said.owner);
  });
  return new Promise((known) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      known();
      if (lock !== null) return hold();
      onReader('another tab');
      tabs.postMessage('who');
      void navigator.locks.request(LOCK, hold);
      return undefined;
    });
  });

  function hold(): Promise<never> {
    owner = true;
    onOwner();
    // A third tab still names the one that has closed.
    tabs.postMessage({ owner: describe() });
    return new Promise(() => undefined);
  }
}

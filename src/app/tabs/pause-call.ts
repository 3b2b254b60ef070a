/**
 * Pause from a small window: the order to the tab that drives the outputs, which alone carries it out. Nothing is said of it here:
 * the echo of that tab tells whether chat is paused. Only pages of this origin can speak here. Page: safe.
 */
import { boolean, object } from '../../domain/settings/shape';
import type { HandIntents } from '../state/show-state';
import type { AppState } from '../state/state';

const CHANNEL = 'twitch-to-cv/pause';

interface PauseOrder {
  readonly isPaused: boolean;
}

const readOrder = object<PauseOrder>({ isPaused: boolean });

/** Carries out the orders of small windows while this tab drives the outputs. */
export function answerPauses(store: { readonly state: AppState }, hand: Pick<HandIntents, 'pause'>): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const order = readOrder(data);
    if (order !== undefined && store.state.tab.role === 'owner') hand.pause(order.isPaused);
  });
}

export function orderPause(isPaused: boolean): void {
  const tabs = new BroadcastChannel(CHANNEL);
  tabs.postMessage({ isPaused } satisfies PauseOrder);
  tabs.close();
}

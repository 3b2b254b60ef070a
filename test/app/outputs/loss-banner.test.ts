import { beforeEach, expect, test, vi } from 'vitest';
import { LossBanner } from '../../../src/app/outputs/loss-banner';
import { initialState } from '../../../src/app/state/initial-state';
import type { Banner } from '../../../src/app/state/page-state';
import type { AppState } from '../../../src/app/state/state';
import { PageStore } from '../../../src/app/state/store';

const ES_8 = { id: 'x', label: 'ES-8' };
const SPEAKERS = { id: 'y', label: 'Speakers' };
let store: PageStore;
let banner: LossBanner;

const shown = (): Banner | undefined => store.state.banners.at(-1);

/** The list of interfaces as it is read now. */
function list(labels: AppState['devices']['labels'], ...outputs: AppState['devices']['list']): void {
  store.set({ devices: { list: outputs, labels } });
  banner.heedOutputs();
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  const state = initialState({ canChooseOutput: true, isolated: true });
  store = new PageStore({ ...state, setup: { ...state.setup, outputId: 'x', outputLabel: 'ES-8' } });
  banner = new LossBanner(store);
  list('shown', ES_8, SPEAKERS);
  banner.show('The audio interface went away.');
});

test('an interface that is missed is to be reconnected, and is said to be back when it is', () => {
  list('shown', SPEAKERS);
  expect(shown()).toMatchObject({ action: { intent: 'resume' } });
  expect(shown()?.text).toMatch(/Reconnect it/);
  list('shown', ES_8, SPEAKERS);
  expect(shown()?.text).toMatch(/^ES-8 is back\./);
});

test('one that was there all along is not said to be back', () => {
  list('shown', ES_8, SPEAKERS);
  expect(shown()?.text).toMatch(/^The audio interface went away\..* Resume when/);
});

test.each(['hidden', 'refused'] as const)(
  'names that are %s are asked for, and nothing is to be connected',
  (labels) => {
    list(labels, { id: 'default', label: 'System default (name hidden)' });
    expect(shown()).toMatchObject({ action: { label: 'Show device names', intent: 'revealDeviceLabels' } });
    expect(shown()?.text).not.toMatch(/[Cc]onnect/);
  },
);

test('an empty list sends to Chrome, and offers nothing that cannot work', () => {
  list('none');
  expect(shown()).toMatchObject({ action: null });
  expect(shown()?.text).toContain('Chrome has lost the sound server: restart Chrome');
});

test('there is one banner however often things change, none once it was dismissed, and none after the loss', () => {
  list('none');
  list('shown', SPEAKERS);
  expect(store.state.banners).toHaveLength(1);
  store.set({ banners: [] });
  list('none');
  expect(store.state.banners).toHaveLength(0);
  banner.show('again');
  banner.drop();
  list('none');
  expect(store.state.banners).toHaveLength(0);
  expect(store.state.loss).toBeNull();
});

import { beforeEach, describe, expect, test } from 'vitest';
import { keepScreenOn } from '../../../src/app/session/wake-lock';
import { SampleApp } from '../../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

/** A page and a browser whose locks a test takes away. */
class FakeScreen extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  refuses = false;
  asked = 0;
  readonly held = new Set<object>();

  readonly wakeLock = {
    request: async (): Promise<WakeLockSentinel> => {
      this.asked++;
      await Promise.resolve();
      if (this.refuses) throw new DOMException('the battery is low', 'NotAllowedError');
      const { held } = this;
      const sentinel = {
        get released() {
          return !held.has(sentinel);
        },
        release: () => {
          held.delete(sentinel);
          return Promise.resolve();
        },
      };
      held.add(sentinel);
      return sentinel as unknown as WakeLockSentinel;
    },
  };

  /** The browser takes the locks of a page that it hides. */
  show(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    if (state === 'hidden') this.held.clear();
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let app: SampleApp;
let screen: FakeScreen;
const holds = async (): Promise<number> => {
  await settled();
  return screen.held.size;
};

beforeEach(() => {
  app = new SampleApp(SAMPLE_STATES['live-at-rest']);
  app.state = { ...app.state, session: 'stopped' };
  screen = new FakeScreen();
  keepScreenOn(app, { document: screen as unknown as Document, wakeLock: screen.wakeLock });
});

describe('the screen', () => {
  test('is kept on while a session is live, by one lock', async () => {
    expect(await holds()).toBe(0);
    app.set({ session: 'starting' });
    expect(await holds()).toBe(0);
    app.set({ session: 'live' });
    app.set({ notice: 'Link copied' });
    expect(await holds()).toBe(1);
    expect(screen.asked).toBe(1);
    app.set({ session: 'stopping' });
    expect(await holds()).toBe(0);
  });

  test('is kept on again after the page was hidden', async () => {
    app.set({ session: 'live' });
    expect(await holds()).toBe(1);
    screen.show('hidden');
    expect(await holds()).toBe(0);
    screen.show('visible');
    expect(await holds()).toBe(1);
  });

  test('is let go of where the session ended while the lock was on its way', async () => {
    app.set({ session: 'live' });
    app.set({ session: 'stopped' });
    expect(await holds()).toBe(0);
  });

  test('is asked for again at the next look, where the browser refused', async () => {
    screen.refuses = true;
    app.set({ session: 'live' });
    expect(await holds()).toBe(0);
    screen.refuses = false;
    screen.show('visible');
    expect(await holds()).toBe(1);
  });
});

test('a browser without wake locks plays on', async () => {
  keepScreenOn(app, { document: screen as unknown as Document, wakeLock: undefined });
  app.set({ session: 'live' });
  expect(await holds()).toBe(1);
});

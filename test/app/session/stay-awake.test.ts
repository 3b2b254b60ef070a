import { expect, test } from 'vitest';
import { stayAwake } from '../../../src/app/session/stay-awake';
import { SampleApp } from '../../helpers/samples/sample-app';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

/** Grants one at a time, in the order in which they ask, as the browser does. */
class FakeLocks {
  held = 0;
  waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  request(_name: string, use: () => unknown): Promise<unknown> {
    this.waiting++;
    this.last = this.last.then(async () => {
      this.waiting--;
      this.held++;
      await use();
      this.held--;
    });
    return this.last;
  }
}

test('somebody waits for a lock of the page as long as a session runs, and not before or after', async () => {
  const app = new SampleApp({ ...SAMPLE_STATES['live-at-rest'], session: 'stopped' });
  const locks = new FakeLocks();
  stayAwake(app, locks as unknown as LockManager);
  const seen: (readonly number[])[] = [];
  for (const session of ['stopped', 'starting', 'live', 'stopping', 'stopped', 'starting'] as const) {
    app.set({ session });
    await new Promise((resolve) => setTimeout(resolve));
    seen.push([locks.held, locks.waiting]);
  }
  const [none, one] = [
    [0, 0],
    [1, 1],
  ];
  expect(seen).toEqual([none, one, one, one, none, one]);
});

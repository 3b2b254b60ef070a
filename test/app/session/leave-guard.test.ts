import { expect, test } from 'vitest';
import { askBeforeLeaving } from '../../../src/app/session/leave-guard';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';
import { SampleApp } from '../../helpers/samples/sample-app';

/** Whether the browser would ask, were the page left now. */
function leaves(page: EventTarget): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test('leaving asks while the outputs are armed, and not before or after', () => {
  const app = new SampleApp(SAMPLE_STATES['live-at-rest']);
  const page = new EventTarget();
  askBeforeLeaving(app, page);
  expect(leaves(page)).toBe(false);
  app.set({ armed: true });
  expect(leaves(page)).toBe(true);
  app.set({ armed: false });
  expect(leaves(page)).toBe(false);
});

test('a panic of which no reader has heard yet is no reason to ask', () => {
  const app = new SampleApp(SAMPLE_STATES['live-at-rest']);
  const page = new EventTarget();
  askBeforeLeaving(app, page);
  app.set({ armed: true });
  app.state = { ...app.state, armed: false };
  expect(leaves(page)).toBe(false);
});

test('nothing listens while nothing is armed, so that the browser may keep the page for Back', () => {
  const app = new SampleApp(SAMPLE_STATES['live-at-rest']);
  const heard: string[] = [];
  askBeforeLeaving(app, {
    addEventListener: () => heard.push('on'),
    removeEventListener: () => heard.push('off'),
  });
  app.set({ notice: 'Link copied' });
  expect(heard).toEqual([]);
  for (const armed of [true, true, false]) app.set({ armed });
  expect(heard).toEqual(['on', 'off']);
});

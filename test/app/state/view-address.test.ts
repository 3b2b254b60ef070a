/** The view in the address: read beside the words that prefill the page, and written without touching them. */
import { expect, test } from 'vitest';
import { viewIn, windowHash, windowIn, withView } from '../../../src/app/state/view-address';
import { VIEW_NAMES } from '../../../src/app/state/page-state';

test.each([
  ['#view=crowd', 'crowd'],
  ['#channel=somebody&view=log', 'log'],
  ['view=patch', 'patch'],
  ['#view=crowd&view=log', 'crowd'],
])('%s names a view', (hash, view) => {
  expect(viewIn(hash)).toBe(view);
});

test.each([
  '',
  '#',
  '#view=',
  '#view=nowhere',
  '#view=Crowd',
  '#view=play%20',
  '#overview=crowd',
  '#patch=view',
])('%s names none', (hash) => {
  expect(viewIn(hash)).toBeNull();
});

test('every view is read as it is written, and the other words stay as they are', () => {
  for (const view of VIEW_NAMES) {
    const hash = withView('#channel=a%20b&view=nowhere&unknown&patch=x_-', view);
    expect(hash).toBe(`#channel=a%20b&unknown&patch=x_-&view=${view}`);
    expect(viewIn(hash)).toBe(view);
  }
  expect(withView('', 'play')).toBe('#view=play');
});

test('a small window has an address of its own, which is no view of the page, and no view is a window', () => {
  for (const name of ['stage', 'dock'] as const) {
    expect(windowIn(windowHash(name))).toBe(name);
    expect(windowIn(`#channel=somebody&view=${name}`)).toBe(name);
    expect(viewIn(windowHash(name))).toBeNull();
  }
  for (const hash of ['', '#view=play', '#view=Stage', '#view=stages', '#channel=view=stage'])
    expect(windowIn(hash)).toBeNull();
});

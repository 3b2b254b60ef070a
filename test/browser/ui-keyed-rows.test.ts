/** Rows by their keys: they move as they are, and nothing stays of those that go. */
import { html, render } from 'lit';
import { expect, test } from 'vitest';
import { keyedRows } from '../../src/ui/kit/keyed-rows';

const box = document.createElement('div');
const show = (keys: readonly number[]): void => {
  const rows = keyedRows(
    keys,
    (key) => key,
    (key) => html`<p>${key}</p>`,
  );
  render(
    html`<h2>Before</h2>
      ${rows}
      <h2>After</h2>`,
    box,
  );
};
const texts = (): number[] => [...box.querySelectorAll('p')].map(({ textContent }) => Number(textContent));

test('rows that go leave nothing in the page, however many there were', () => {
  show([1, 2, 3]);
  const nodes = box.childNodes.length;
  for (let first = 2; first < 500; first++) show([first, first + 1, first + 2]);
  expect(texts()).toEqual([499, 500, 501]);
  expect(box.childNodes).toHaveLength(nodes);
  show([]);
  show([9, 8, 7]);
  expect(texts()).toEqual([9, 8, 7]);
  expect(box.childNodes).toHaveLength(nodes);
});

test('a row that moves is the same element, among others that come and go', () => {
  show([1, 2, 3, 4]);
  const [, second, , fourth] = box.querySelectorAll('p');
  show([4, 5, 2]);
  expect([...box.querySelectorAll('p')].map((row) => [second, fourth].indexOf(row))).toEqual([1, -1, 0]);
  expect(texts()).toEqual([4, 5, 2]);
});

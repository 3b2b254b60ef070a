import { expect, test } from 'vitest';
import { PatchHistory } from '../../../src/app/patch/patch-history';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';

const named = (name: string): Patch => ({ ...DEFAULT_PATCH, name });

test('undoes and redoes in order', () => {
  const history = new PatchHistory(named('a'));
  history.edit(named('b'));
  history.edit(named('c'));
  expect(history.undo()).toBe(true);
  expect(history.undo()).toBe(true);
  expect(history.undo()).toBe(false);
  expect(history.patch.name).toBe('a');
  expect(history.redo()).toBe(true);
  expect(history.patch.name).toBe('b');
});

test('forgets what was undone at the next edit', () => {
  const history = new PatchHistory(named('a'));
  history.edit(named('b'));
  history.undo();
  history.edit(named('c'));
  expect(history.canRedo).toBe(false);
  expect(history.patch.name).toBe('c');
});

test('remembers the last hundred edits', () => {
  const history = new PatchHistory(named('0'));
  for (let edit = 1; edit <= 150; edit++) history.edit(named(String(edit)));
  while (history.undo());
  expect(history.patch.name).toBe('50');
});

test('an entry of the library belongs to a patch through all its edits, and to no other', () => {
  const history = new PatchHistory(named('a'));
  history.edit(named('a, changed'));
  history.attach('entry of a');
  history.replace(named('b'), 'entry of b');
  history.edit(named('b, changed'));
  expect(history.entry).toBe('entry of b');
  history.undo();
  history.undo();
  expect(history.entry).toBe('entry of a');
  history.undo();
  expect(history.entry).toBe('entry of a');
  history.redo();
  history.redo();
  expect(history.entry).toBe('entry of b');
});

import { expect, test } from 'vitest';
import { countAfter, filterLog, SHOWN_ENTRIES } from '../../../src/ui/chat/log-filter';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const { log } = SAMPLE_STATES.armed;
const everything = { kind: 'all', text: '' } as const;

test('keeps the newest entries, oldest first', () => {
  const long = Array.from({ length: 400 }, (_, number) => ({ ...log[0], number }));
  const shown = filterLog(long, everything);
  expect(shown).toHaveLength(SHOWN_ENTRIES);
  expect(shown.at(-1)?.number).toBe(399);
  expect(shown[0].number).toBe(400 - SHOWN_ENTRIES);
});

test('finds a name or a text in any case, together with a verdict', () => {
  expect(filterLog(log, { kind: 'accepted', text: 'MODWIGGLER' })).toHaveLength(2);
  expect(filterLog(log, { kind: 'accepted', text: 'pitch: 60' })).toHaveLength(2);
  expect(filterLog(log, { kind: 'blocked', text: 'modwiggler' })).toHaveLength(0);
});

test('counts what came after a number, also when the log has moved past it', () => {
  expect(countAfter(log, 20)).toBe(3);
  expect(countAfter(log.slice(10), 4)).toBe(14);
  expect(countAfter([], 4)).toBe(0);
});

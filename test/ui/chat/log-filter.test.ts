import { expect, test } from 'vitest';
import { countAfter, filterLog } from '../../../src/ui/chat/log-filter';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const { log } = SAMPLE_STATES.armed;

test('shows everything where nothing is asked for', () => {
  expect(filterLog(log, { kind: 'all', text: ' ' })).toBe(log);
});

test('finds a name or a text in any case, also among the refused', () => {
  expect(filterLog(log, { kind: 'all', text: 'MODWIGGLER' })).toHaveLength(4);
  expect(filterLog(log, { kind: 'refused', text: 'MODWIGGLER' })).toHaveLength(2);
  expect(filterLog(log, { kind: 'all', text: 'pitch: 60' })).toHaveLength(2);
});

test('takes neither what played, at once or late, nor conversation for refused', () => {
  const refused = filterLog(log, { kind: 'refused', text: '' });
  const kinds = new Set(refused.map(({ verdict }) => verdict.kind));
  expect([...kinds].sort()).toEqual(['blocked', 'invalid', 'limited', 'outOfRange', 'paused', 'unknown']);
});

test('counts what came after a number, also when the log has moved past it', () => {
  expect(countAfter(log, 20)).toBe(3);
  expect(countAfter(log.slice(10), 4)).toBe(14);
  expect(countAfter([], 4)).toBe(0);
});

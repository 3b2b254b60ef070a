/** The figure of the foot: the way from chat to the converter, once every part of it has been measured. */
import { expect, test } from 'vitest';
import { chatToVolts } from '../../../src/ui/words/chat-to-volts';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const { latencyMs } = SAMPLE_STATES.armed;
const NOTHING = { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };

test('it adds the 95th percentiles of the four parts, and leaves out Twitch', () => {
  expect(chatToVolts(latencyMs)).toBeCloseTo(0.072 + 0.009 + 2.61 + 13.3, 6);
});

test.each(['l1', 'l2', 'l3', 'l4'] as const)('it is not known before %s has been measured', (part) => {
  expect(chatToVolts({ ...latencyMs, [part]: NOTHING })).toBeNull();
});

test('it does not wait for the delivery by Twitch', () => {
  expect(chatToVolts({ ...latencyMs, chatDelivery: NOTHING })).not.toBeNull();
});

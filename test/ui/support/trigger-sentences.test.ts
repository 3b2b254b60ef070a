import { describe, expect, test } from 'vitest';
import type { TriggerAction } from '../../../src/domain/support/actions';
import type { TriggerCause } from '../../../src/domain/support/causes';
import { milliseconds } from '../../../src/domain/numbers/units';
import { actionSentence, causeSentence, cooldownSentence } from '../../../src/ui/support/trigger-sentences';
import { exampleTrigger } from '../../../src/domain/support/trigger-example';
import { samplePatch } from '../../helpers/samples/sample-patch';

test.each<[TriggerCause, string]>([
  [{ kind: 'cheer', leastBits: 1, mostBits: null }, 'Any cheer'],
  [{ kind: 'cheer', leastBits: 1000, mostBits: null }, 'Cheer of 1000 bits or more'],
  [{ kind: 'cheer', leastBits: 100, mostBits: 499 }, 'Cheer of 100 to 499 bits'],
  [{ kind: 'cheer', leastBits: 1, mostBits: 499 }, 'Cheer of 1 to 499 bits'],
  [{ kind: 'cheer', leastBits: 69, mostBits: 69 }, 'Cheer of exactly 69 bits'],
  [{ kind: 'reward', rewardId: 'a\u202Eb\u2069' }, 'Reward ab'],
  [{ kind: 'sub' }, 'Any subscription'],
  [{ kind: 'gift', leastCount: 1 }, 'Any gift of subscriptions'],
  [{ kind: 'gift', leastCount: 5 }, 'Gift of 5 subscriptions or more'],
  [{ kind: 'raid', leastViewers: 1 }, 'Any raid'],
  [{ kind: 'raid', leastViewers: 20 }, 'Raid of 20 viewers or more'],
])('%j is said as %s', (cause, sentence) => {
  expect(causeSentence(cause)).toBe(sentence);
});

const variable = 'vcf#1.cutoff';
const forMs = milliseconds(500);

test.each<[TriggerAction, string]>([
  [{ kind: 'gate', variable, forMs }, 'vcf#1.cutoff on for 0.5 s'],
  [
    { kind: 'ramp', variable, value: 127, overMs: milliseconds(2000), shape: 'linear' },
    'vcf#1.cutoff to 127 over 2 s',
  ],
  [
    { kind: 'ramp', variable, value: 0, overMs: forMs, shape: 'exponential' },
    'vcf#1.cutoff to 0 over 0.5 s, exponential',
  ],
  [
    { kind: 'envelope', variable, value: 9, attackMs: milliseconds(7), holdMs: forMs, releaseMs: forMs },
    'vcf#1.cutoff to 9 in 0.007 s, there for 0.5 s, back in 0.5 s',
  ],
  [{ kind: 'mode', variable, mode: 'tug', forMs }, 'vcf#1.cutoff under tug for 0.5 s'],
  [{ kind: 'mode', variable: null, mode: 'mean', forMs }, 'every variable under mean for 0.5 s'],
  [{ kind: 'openLimits', factor: 2.5, forMs }, 'limits 2.5 times as wide for 0.5 s'],
])('%j is said as %s', (action, sentence) => {
  expect(actionSentence(action)).toBe(sentence);
});

describe('the pause of a trigger', () => {
  const example = exampleTrigger(samplePatch());

  test('is said where there is one', () => {
    expect(cooldownSentence(example)).toBe('at most every 10 s');
    expect(cooldownSentence({ ...example, cooldownMs: milliseconds(0) })).toBe('');
  });
});

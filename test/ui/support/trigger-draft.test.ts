import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Patch } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import type {
  SupportTrigger,
  TriggerAction,
  TriggerCause,
} from '../../../src/domain/support/support-trigger';
import {
  applyTriggerDraft,
  EVERY_VARIABLE,
  type TriggerDraft,
  triggerDraftOf,
  type TriggerField,
  withAction,
  withoutTrigger,
} from '../../../src/ui/support/trigger-draft';
import { exampleTrigger } from '../../../src/ui/support/trigger-example';
import { samplePatch } from '../../helpers/samples/sample-patch';

const CAUSES: readonly TriggerCause[] = [
  { kind: 'cheer', leastBits: 100, mostBits: 499 },
  { kind: 'cheer', leastBits: 1, mostBits: null },
  { kind: 'reward', rewardId: '92af127c-7326-4483-a52b-b0da0be61c01' },
  { kind: 'sub' },
  { kind: 'gift', leastCount: 5 },
  { kind: 'raid', leastViewers: 20 },
];
const ACTIONS: readonly TriggerAction[] = [
  { kind: 'gate', variable: 'vcf#1.cutoff', forMs: milliseconds(333) },
  { kind: 'ramp', variable: 'vcf#1.cutoff', value: 63.5, overMs: milliseconds(2000), shape: 'exponential' },
  {
    kind: 'envelope',
    variable: 'vca#1.level',
    value: 127,
    attackMs: milliseconds(1),
    holdMs: milliseconds(20),
    releaseMs: milliseconds(1234.5),
  },
  { kind: 'mode', variable: null, mode: 'median', forMs: milliseconds(60_000) },
  { kind: 'mode', variable: 'fx#1.mix', mode: 'tug', forMs: milliseconds(7) },
  { kind: 'openLimits', factor: 2.5, forMs: milliseconds(600_000) },
];
const trigger = (on: TriggerCause, action: TriggerAction, cooldownMs = 0): SupportTrigger => ({
  name: ' Kick ',
  on,
  do: action,
  cooldownMs: milliseconds(cooldownMs),
});
const TRIGGERS = CAUSES.map((on, at) => trigger(on, ACTIONS[at], at * 100));
const patch: Patch = { ...samplePatch(), triggers: TRIGGERS };

const edited = (index: number, change: Partial<TriggerDraft>): SupportTrigger => {
  const result = applyTriggerDraft(patch, index, { ...triggerDraftOf(patch.triggers[index]), ...change });
  if ('reason' in result) throw new Error(result.reason);
  return result.triggers[index];
};
const faultAt = (index: number, change: Partial<TriggerDraft>): unknown =>
  applyTriggerDraft(patch, index, { ...triggerDraftOf(patch.triggers[index]), ...change });

describe('a draft', () => {
  test.each(TRIGGERS.map((one, index) => [one.on.kind, one.do.kind, index] as const))(
    'of %s and %s that was not touched changes nothing',
    (_cause, _action, index) => {
      expect(applyTriggerDraft(patch, index, triggerDraftOf(TRIGGERS[index]))).toEqual(patch);
    },
  );

  test('at the end of the list is a new trigger', () => {
    const result = applyTriggerDraft(patch, TRIGGERS.length, triggerDraftOf(exampleTrigger(patch)));
    expect(result).toMatchObject({ triggers: { length: TRIGGERS.length + 1 } });
  });

  test('reads seconds in the units of the patch', () => {
    expect(edited(0, { forSeconds: ' 0.35 ' }).do).toEqual({ ...ACTIONS[0], forMs: 350 });
    expect(edited(0, { cooldownSeconds: '1.5' }).cooldownMs).toBe(1500);
    expect(edited(1, { cooldownSeconds: ' ' }).cooldownMs).toBe(0);
  });

  test('has no end of bits where nothing is written', () => {
    expect(edited(0, { mostBits: '' }).on).toEqual({ kind: 'cheer', leastBits: 100, mostBits: null });
  });

  test('turns one kind into another without what the first one had', () => {
    expect(edited(0, { cause: 'raid', leastViewers: '5' }).on).toEqual({ kind: 'raid', leastViewers: 5 });
    expect(edited(0, { action: 'ramp', value: '5', overSeconds: '1' }).do).toEqual({
      kind: 'ramp',
      variable: 'vcf#1.cutoff',
      value: 5,
      overMs: 1000,
      shape: 'linear',
    });
  });

  test('does not ask about fields that are hidden', () => {
    expect(edited(0, { leastCount: 'many', value: '', attackSeconds: '-1', factor: '0' })).toEqual(
      TRIGGERS[0],
    );
  });

  test('keeps what a newer page wrote', () => {
    const newer = {
      ...TRIGGERS[0],
      colour: 'red',
      on: { ...TRIGGERS[0].on, anonymous: true },
      do: { ...TRIGGERS[0].do, curve: 'sine' },
    };
    const before = { ...patch, triggers: [newer] };
    const result = applyTriggerDraft(before, 0, { ...triggerDraftOf(newer), leastBits: '200' });
    expect(result).toEqual({ ...before, triggers: [{ ...newer, on: { ...newer.on, leastBits: 200 } }] });
  });

  test.each<[index: number, field: TriggerField, text: string, reason: string]>([
    [0, 'leastBits', '', 'Bits from: write a whole number'],
    [0, 'leastBits', '1.5', 'Bits from: write a whole number'],
    [0, 'leastBits', '1000001', 'Bits from: write a whole number'],
    [0, 'mostBits', '99', 'Bits to: write a whole number that is not below Bits from'],
    [0, 'mostBits', 'all', 'Bits to: '],
    [2, 'rewardId', ' ', 'Reward id: paste the id'],
    [2, 'rewardId', 'x'.repeat(101), 'Reward id: paste the id, at most 100'],
    [4, 'leastCount', '0', 'Subscriptions from: '],
    [5, 'leastViewers', 'NaN', 'Viewers from: '],
    [0, 'forSeconds', '0', 'For, s: write seconds, from 0.001 to 600.'],
    [0, 'forSeconds', '600.1', 'For, s: write seconds, from 0.001 to 600.'],
    [1, 'overSeconds', '2 s', 'Over, s: write seconds'],
    [1, 'value', '', 'To value: write a number'],
    [1, 'value', '-1', 'To value: write a number'],
    [1, 'value', '128', 'To value: vcf#1.cutoff takes 0 to 127.'],
    [2, 'attackSeconds', 'soon', 'Rise, s: '],
    [2, 'holdSeconds', '', 'Hold, s: '],
    [
      2,
      'releaseSeconds',
      '600',
      'Fall, s: write seconds from 0.001; rise, hold and fall make 600 s at most.',
    ],
    [5, 'factor', '0.5', 'Times: write a number from 1 to 100.'],
    [0, 'name', 'x'.repeat(61), 'Name: write one line of at most 60'],
    [0, 'cooldownSeconds', '86401', 'Wait, s: write seconds, up to 86400'],
    [0, 'cooldownSeconds', 'never', 'Wait, s: '],
  ])('of trigger %i refuses as %s the text %j', (index, field, text, reason) => {
    expect(faultAt(index, { [field]: text })).toEqual({
      field,
      reason: expect.stringContaining(reason) as string,
    });
  });

  test('needs a variable where the patch has none', () => {
    const bare = { ...patch, variables: [] };
    const draft = withAction(bare, { ...triggerDraftOf(TRIGGERS[3]), action: 'mode' }, 'gate');
    expect(applyTriggerDraft(bare, 3, draft)).toMatchObject({ field: 'variable' });
  });

  test('keeps a variable that has left the patch, with any value', () => {
    const bare = { ...patch, variables: [] };
    expect(applyTriggerDraft(bare, 1, triggerDraftOf(TRIGGERS[1]))).toEqual(bare);
  });
});

describe('another action', () => {
  test('takes the first variable where every variable will not do', () => {
    const draft = triggerDraftOf(TRIGGERS[3]);
    expect(draft.variable).toBe(EVERY_VARIABLE);
    expect(withAction(patch, draft, 'ramp')).toEqual({ ...draft, action: 'ramp', variable: 'vco#1.pitch' });
  });

  test('keeps the variable that was chosen', () => {
    const draft = triggerDraftOf(TRIGGERS[4]);
    expect(withAction(patch, draft, 'gate').variable).toBe('fx#1.mix');
  });
});

describe('the example', () => {
  test.each([
    ['the filter', samplePatch(), 'vcf#1.cutoff'],
    ['the first variable', { ...samplePatch(), variables: samplePatch().variables.slice(4) }, 'vca#1.level'],
  ])('sweeps %s', (_what, given, variable) => {
    expect(exampleTrigger(given).do).toMatchObject({ kind: 'envelope', variable, value: 127 });
  });

  test.each([samplePatch(), { ...samplePatch(), variables: [] }])('is a valid trigger of %#', (given) => {
    const reading = readPatch({ ...given, triggers: [exampleTrigger(given)] });
    expect(reading).toMatchObject({ kind: 'patch', warnings: [] });
  });
});

test('a removed trigger leaves the others in order', () => {
  expect(withoutTrigger(patch, 1).triggers).toEqual(TRIGGERS.toSpliced(1, 1));
});

import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Patch } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import type { TriggerAction } from '../../../src/domain/support/actions';
import type { TriggerCause } from '../../../src/domain/support/causes';
import type { SupportTrigger } from '../../../src/domain/support/support-trigger';
import { type Draft, faultInDraft } from '../../../src/ui/form/described-form';
import { toDraftFault } from '../../../src/ui/form/fault-words';
import {
  applyTriggerDraft,
  EVERY_VARIABLE,
  triggerDraftOf,
  triggerFields,
  withAction,
  withoutTrigger,
} from '../../../src/ui/support/trigger-draft';
import { exampleTrigger } from '../../../src/domain/support/trigger-example';
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

const changed = (index: number, change: Draft): Draft => ({
  ...triggerDraftOf(patch.triggers[index]),
  ...change,
});
const edited = (index: number, change: Draft): SupportTrigger => {
  const result = applyTriggerDraft(patch, index, changed(index, change));
  if ('reason' in result) throw new Error(result.reason);
  return result.triggers[index];
};

/** The editor's words on a field by itself, on the fields together, or on what the patch's reader found. */
function faultAt(index: number, change: Draft): unknown {
  const draft = changed(index, change);
  const fields = triggerFields(draft);
  const result = faultInDraft(fields, draft) ?? applyTriggerDraft(patch, index, draft);
  if ('reason' in result) return result;
  const reading = readPatch(result);
  if (reading.kind === 'patch') return null;
  return toDraftFault(reading.faults, result, fields, (path) => path.replace(`triggers[${index}].`, ''));
}

describe('a draft', () => {
  test.each(TRIGGERS.map((one, index) => [one.on.kind, one.do.kind, index] as const))(
    'of %s and %s that was not touched changes nothing',
    (_cause, _action, index) => {
      const draft = triggerDraftOf(TRIGGERS[index]);
      expect(faultInDraft(triggerFields(draft), draft)).toBeNull();
      expect(applyTriggerDraft(patch, index, draft)).toEqual(patch);
    },
  );

  test('at the end of the list is a new trigger', () => {
    const result = applyTriggerDraft(patch, TRIGGERS.length, triggerDraftOf(exampleTrigger(patch)));
    expect(result).toMatchObject({ triggers: { length: TRIGGERS.length + 1 } });
  });

  test('reads seconds in the units of the patch', () => {
    expect(edited(0, { 'do.forMs': ' 0.35 ' }).do).toEqual({ ...ACTIONS[0], forMs: 350 });
    expect(edited(0, { cooldownMs: '1.5' }).cooldownMs).toBe(1500);
    expect(edited(1, { cooldownMs: ' ' }).cooldownMs).toBe(0);
  });

  test('has no end of bits where nothing is written', () => {
    expect(edited(0, { 'on.mostBits': '' }).on).toEqual({ kind: 'cheer', leastBits: 100, mostBits: null });
  });

  test('turns one kind into another without what the first one had', () => {
    expect(edited(0, { 'on.kind': 'raid', 'on.leastViewers': '5' }).on).toEqual({
      kind: 'raid',
      leastViewers: 5,
    });
    expect(edited(0, { 'do.kind': 'ramp', 'do.value': '5', 'do.overMs': '1' }).do).toEqual({
      kind: 'ramp',
      variable: 'vcf#1.cutoff',
      value: 5,
      overMs: 1000,
      shape: 'linear',
    });
  });

  test('does not ask about fields that are hidden', () => {
    expect(
      edited(0, { 'on.leastCount': 'many', 'do.value': '', 'do.attackMs': '-1', 'do.factor': '0' }),
    ).toEqual(TRIGGERS[0]);
  });

  test('keeps what a newer page wrote', () => {
    const newer = {
      ...TRIGGERS[0],
      colour: 'red',
      on: { ...TRIGGERS[0].on, anonymous: true },
      do: { ...TRIGGERS[0].do, curve: 'sine' },
    };
    const before = { ...patch, triggers: [newer] };
    const result = applyTriggerDraft(before, 0, { ...triggerDraftOf(newer), 'on.leastBits': '200' });
    expect(result).toEqual({ ...before, triggers: [{ ...newer, on: { ...newer.on, leastBits: 200 } }] });
  });

  test.each<[index: number, field: string, text: string, reason: string]>([
    [0, 'on.leastBits', '', 'Bits from: write a whole number'],
    [0, 'on.leastBits', '1.5', 'Bits from: write a whole number'],
    [0, 'on.leastBits', '1000001', 'Bits from: write a whole number'],
    [0, 'on.mostBits', '99', 'Bits to: write a whole number that is not below Bits from'],
    [0, 'on.mostBits', 'all', 'Bits to: '],
    [2, 'on.rewardId', ' ', 'Reward id: paste the id'],
    [2, 'on.rewardId', 'x'.repeat(101), 'Reward id: paste the id, at most 100'],
    [4, 'on.leastCount', '0', 'Subscriptions from: '],
    [5, 'on.leastViewers', 'NaN', 'Viewers from: '],
    [0, 'do.forMs', '0', 'For, s: write seconds from 0.001 to 600.'],
    [0, 'do.forMs', '600.1', 'For, s: write seconds from 0.001 to 600.'],
    [1, 'do.overMs', '2 s', 'Over, s: write seconds'],
    [1, 'do.value', '', 'To value: write a number'],
    [1, 'do.value', '-1', 'To value: write a number'],
    [1, 'do.value', '128', 'To value: vcf#1.cutoff takes 0 to 127.'],
    [2, 'do.attackMs', 'soon', 'Rise, s: '],
    [2, 'do.holdMs', '', 'Hold, s: '],
    [2, 'do.releaseMs', '600', 'Fall, s: write seconds from 0.001; rise, hold and fall make 600 s at most.'],
    [5, 'do.factor', '0.5', 'Times: write a number from 1 to 100.'],
    [0, 'name', 'x'.repeat(61), 'Name: write one line of at most 60'],
    [0, 'cooldownMs', '86401', 'Wait, s: write seconds from 0 to 86400, or nothing for no wait.'],
    [0, 'cooldownMs', 'never', 'Wait, s: '],
  ])('of trigger %i refuses as %s the text %j', (index, field, text, reason) => {
    expect(faultAt(index, { [field]: text })).toEqual({
      field,
      reason: expect.stringContaining(reason) as string,
    });
  });

  test('needs a variable where the patch has none', () => {
    const bare = { ...patch, variables: [] };
    const draft = withAction(bare, { ...triggerDraftOf(TRIGGERS[3]), 'do.kind': 'mode' }, 'gate');
    expect(faultInDraft(triggerFields(draft), draft)).toMatchObject({ field: 'do.variable' });
  });

  test('keeps a variable that has left the patch, with any value', () => {
    const bare = { ...patch, variables: [] };
    expect(applyTriggerDraft(bare, 1, triggerDraftOf(TRIGGERS[1]))).toEqual(bare);
  });
});

describe('another action', () => {
  test('takes the first variable where every variable will not do', () => {
    const draft = triggerDraftOf(TRIGGERS[3]);
    expect(draft['do.variable']).toBe(EVERY_VARIABLE);
    expect(withAction(patch, draft, 'ramp')).toEqual({
      ...draft,
      'do.kind': 'ramp',
      'do.variable': 'vco#1.pitch',
    });
  });

  test('keeps the variable that was chosen', () => {
    const draft = triggerDraftOf(TRIGGERS[4]);
    expect(withAction(patch, draft, 'gate')['do.variable']).toBe('fx#1.mix');
  });
});

test('a removed trigger leaves the others in order', () => {
  expect(withoutTrigger(patch, 1).triggers).toEqual(TRIGGERS.toSpliced(1, 1));
});

import { describe, expect, test } from 'vitest';
import { PACED_ROLES } from '../../../src/domain/limits/limit-settings';
import { LIMIT_PRESET_NAMES, LIMIT_PRESETS } from '../../../src/domain/limits/limit-presets';
import { readPatch } from '../../../src/domain/patch/patch-file';
import {
  LIMIT_FIELDS,
  type LimitField,
  limitText,
  paceSentence,
  waitSentence,
  withLimit,
} from '../../../src/ui/chat/role-limits-fields';
import { samplePatch } from '../../helpers/samples/sample-patch';

const FIELDS = Object.keys(LIMIT_FIELDS) as LimitField[];
const { busy, raid } = LIMIT_PRESETS;

describe.each(LIMIT_PRESET_NAMES)('the limits of %s', (name) => {
  const limits = LIMIT_PRESETS[name];

  test.each(FIELDS)('are the same when %s is kept as it is shown', (field) => {
    expect(withLimit(limits, field, limitText(limits, field))).toEqual(limits);
  });
});

test.each<[LimitField, string, object]>([
  ['vipFactor', '0.25', { roles: { vip: { cooldownFactor: 0.25, cooldownMs: null } } }],
  ['vipSeconds', ' 1.2 ', { roles: { vip: { cooldownFactor: 0.5, cooldownMs: 1200 } } }],
  ['subscriberSeconds', '', { roles: { subscriber: { cooldownMs: null } } }],
  ['firstTimeFactor', '2', { roles: { firstTime: { cooldownFactor: 2 }, vip: busy.roles.vip } }],
  ['perMinute', '', { perMinute: null }],
  ['perMinute', '7', { perMinute: 7 }],
  ['from', '', { followViewers: { from: null, most: 3 } }],
  ['from', '12', { followViewers: { from: 12, most: 3 } }],
  ['most', '9', { followViewers: { from: 100, most: 9 } }],
])('%s takes %j', (field, text, change) => {
  expect(withLimit(busy, field, text)).toMatchObject(change);
});

test.each(FIELDS)('%s refuses what is no number', (field) => {
  for (const text of ['much', 'NaN', '1e999', '2 s']) expect(withLimit(busy, field, text)).toBeNull();
});

test.each(FIELDS)('%s says what it expects: one step beyond is refused by the patch', (field) => {
  const takes = (text: string): boolean => {
    const limits = withLimit(busy, field, text);
    return limits !== null && readPatch({ ...samplePatch(), limits }).kind === 'patch';
  };
  const { empty, expects } = LIMIT_FIELDS[field];
  expect(takes('')).toBe(empty !== undefined);
  const [most] = /(?<=to )\d+/.exec(expects) ?? [];
  expect([takes(most!), takes(`${Number(most) + 1}`), takes('-1')]).toEqual([true, false, false]);
});

describe('the wait of a role', () => {
  test('is said as it comes out, whichever field says it', () => {
    expect(PACED_ROLES.map((role) => waitSentence(busy, role))).toEqual([
      'every 1 s',
      'every 1.5 s',
      'every 2 s',
    ]);
    expect(waitSentence(withLimit(busy, 'vipSeconds', '0.2')!, 'vip')).toBe('every 0.2 s');
    expect(waitSentence(withLimit(busy, 'vipFactor', '0')!, 'vip')).toBe('no wait');
  });

  test('is called the same only where it is everybody’s', () => {
    expect([raid, LIMIT_PRESETS['small stream']].map(paceSentence)).toEqual([
      'each waits their own time',
      'all wait the same',
    ]);
    // All three alike, yet unlike everybody else.
    const halves = PACED_ROLES.reduce((limits, role) => withLimit(limits, `${role}Factor`, '0.5')!, busy);
    expect(paceSentence(halves)).toBe('each waits their own time');
  });
});

import { expect, test } from 'vitest';
import { LIMIT_PRESET_NAMES, LIMIT_PRESETS } from '../../../src/domain/limits/limit-presets';
import { LIMITS, PACED_ROLES, type PatchLimits } from '../../../src/domain/limits/limit-settings';
import { draftOf, faultInDraft, formFields, withDraft } from '../../../src/ui/form/described-form';
import { paceSentence, waitSentence } from '../../../src/ui/chat/role-waits';

const { busy, raid } = LIMIT_PRESETS;
const FIELDS = formFields(LIMITS.fields);

const edited = (limits: PatchLimits, change: Readonly<Record<string, string>>): PatchLimits =>
  withDraft(limits, FIELDS, { ...draftOf(LIMITS.fields, limits), ...change });

test.each(LIMIT_PRESET_NAMES)(
  'the limits of %s are the same when they are kept as they are shown',
  (name) => {
    const limits = LIMIT_PRESETS[name];
    const draft = draftOf(LIMITS.fields, limits);
    expect(withDraft(limits, FIELDS, draft)).toEqual(limits);
    expect(faultInDraft(FIELDS, draft)).toBeNull();
  },
);

test.each<[name: string, text: string, change: object]>([
  ['roles.vip.cooldownFactor', '0.25', { roles: { vip: { cooldownFactor: 0.25, cooldownMs: null } } }],
  ['roles.vip.cooldownMs', ' 1.2 ', { roles: { vip: { cooldownFactor: 0.5, cooldownMs: 1200 } } }],
  ['roles.subscriber.cooldownMs', '', { roles: { subscriber: { cooldownMs: null } } }],
  [
    'roles.firstTime.cooldownFactor',
    '2',
    { roles: { firstTime: { cooldownFactor: 2 }, vip: busy.roles.vip } },
  ],
  ['perMinute', '', { perMinute: null }],
  ['perMinute', '7', { perMinute: 7 }],
  ['followViewers.from', '', { followViewers: { from: null, most: 3 } }],
  ['followViewers.from', '12', { followViewers: { from: 12, most: 3 } }],
  ['followViewers.most', '9', { followViewers: { from: 100, most: 9 } }],
])('%s takes %j', (name, text, change) => {
  expect(edited(busy, { [name]: text })).toMatchObject(change);
});

const NAMES = [...FIELDS].filter(([, { kind }]) => kind === 'number').map(([name]) => name);

test.each(NAMES)('%s refuses what is no number', (name) => {
  const draft = draftOf(LIMITS.fields, busy);
  for (const text of ['much', 'NaN', '1e999', '2 s'])
    expect(faultInDraft(FIELDS, { ...draft, [name]: text })).toMatchObject({ field: name });
});

test.each(NAMES)('%s says what it expects: one step beyond is refused', (name) => {
  const reasonOf = (text: string) =>
    faultInDraft(FIELDS, { ...draftOf(LIMITS.fields, busy), [name]: text })?.reason;
  const [most] = /(?<=to )\d+/.exec(reasonOf('much')!)!;
  expect([reasonOf(most), reasonOf(`${Number(most) + 1}`), reasonOf('-1')]).toEqual([
    undefined,
    reasonOf('much'),
    reasonOf('much'),
  ]);
});

test('the wait of a role is said as it comes out, whichever field says it', () => {
  expect(PACED_ROLES.map((role) => waitSentence(busy, role))).toEqual([
    'every 1 s',
    'every 1.5 s',
    'every 2 s',
  ]);
  expect(waitSentence(edited(busy, { 'roles.vip.cooldownMs': '0.2' }), 'vip')).toBe('every 0.2 s');
  expect(waitSentence(edited(busy, { 'roles.vip.cooldownFactor': '0' }), 'vip')).toBe('no wait');
});

test('the wait of the roles is called the same only where it is everybody’s', () => {
  expect([raid, LIMIT_PRESETS['small stream']].map(paceSentence)).toEqual([
    'each waits their own time',
    'all wait the same',
  ]);
  // All three alike, yet unlike everybody else.
  const halves = Object.fromEntries(PACED_ROLES.map((role) => [`roles.${role}.cooldownFactor`, '0.5']));
  expect(paceSentence(edited(busy, halves))).toBe('each waits their own time');
});

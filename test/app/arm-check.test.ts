import { expect, it } from 'vitest';
import { type ArmCheckFacts, checkBeforeArming, mayArm } from '../../src/app/arm-check';
import { profileById } from '../../src/domain/devices';

const facts = (change: Partial<ArmCheckFacts> = {}): ArmCheckFacts => ({
  isolated: true,
  profile: profileById('expert-sleepers-es-8'),
  demo: false,
  stream: { label: 'ES-8', channels: 8, sampleRate: 48_000, jacksWithoutChannel: [] },
  ...change,
});

const toneOf = (change: Partial<ArmCheckFacts>, id: string): string | undefined =>
  checkBeforeArming(facts(change)).find((check) => check.id === id)?.tone;

it('forbids arming without a stream, and says what to do', () => {
  const checks = checkBeforeArming(facts({ stream: null }));
  expect(mayArm(checks)).toBe(false);
  expect(checks.find(({ tone }) => tone === 'bad')?.advice).toMatch(/^Go live/);
});

it('is all good on a known interface, but for the reminder of the system volume', () => {
  const checks = checkBeforeArming(facts());
  expect(mayArm(checks)).toBe(true);
  expect(checks.map(({ tone }) => tone)).toEqual(['good', 'good', 'good', 'good', 'good', 'neutral']);
});

it('names the jacks that the device has no channel for', () => {
  const stream = { label: 'ES-9', channels: 2, sampleRate: 48_000, jacksWithoutChannel: [1, 2] };
  const check = checkBeforeArming(facts({ stream })).find(({ id }) => id === 'channels');
  expect(check?.title).toBe('2 channels: Jacks 1, 2 cannot be driven');
  expect(check?.tone).toBe('caution');
});

it('warns without isolation and on an unknown interface', () => {
  expect(toneOf({ isolated: false }, 'isolation')).toBe('caution');
  expect(toneOf({ profile: profileById('generic') }, 'profile')).toBe('caution');
});

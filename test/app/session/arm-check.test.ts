import { describe, expect, test } from 'vitest';
import { type ArmCheckFacts, checkBeforeArming } from '../../../src/app/session/arm-check';
import { armObstacle } from '../../../src/app/state/arm-obstacle';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';
import type { ArmCheck } from '../../../src/app/state/session-state';
import { matchProfile, type ProfileId } from '../../../src/domain/devices/profiles';
import type { Jack } from '../../../src/domain/devices/jack';
import { defaultJack } from '../../../src/domain/patch/patch-defaults';
import { hertz } from '../../../src/domain/numbers/units';

const ES_8 = matchProfile('ES-8', 'generic');

const facts = (change: Partial<ArmCheckFacts> = {}): ArmCheckFacts => ({
  isolated: true,
  matched: ES_8,
  demo: false,
  isLive: true,
  isLinux: false,
  knowsDefault: false,
  jacks: [1, 2].map((jack) => defaultJack(jack, '')),
  stream: {
    label: 'ES-8',
    isUnnamed: false,
    channels: 8,
    sampleRate: hertz(48_000),
    jacksWithoutChannel: [],
  },
  ...change,
});

const check = (change: Partial<ArmCheckFacts>, id: ArmCheck['id']): ArmCheck | undefined =>
  checkBeforeArming(facts(change)).find((one) => one.id === id);

interface Device {
  readonly channels?: number;
  readonly named?: ProfileId;
  readonly isLinux?: boolean;
  readonly missing?: readonly number[];
}

/** The facts of a stream on a device of this label. */
const on = (
  label: string,
  { channels = 8, named = 'generic', isLinux = false, missing = [] }: Device = {},
): Partial<ArmCheckFacts> => ({
  isLinux,
  matched: matchProfile(label, named),
  stream: { label, isUnnamed: false, channels, sampleRate: hertz(48_000), jacksWithoutChannel: missing },
});

const mayArm = (armCheck: readonly ArmCheck[]): boolean =>
  armObstacle({ ...SAMPLE_STATES['live-at-rest'], armCheck }) === null;

test.each([
  [false, /^Go live first/],
  [true, /^Resume, or stop/],
])('forbids arming without a stream, and says what to do: live %s', (isLive, advice) => {
  const checks = checkBeforeArming(facts({ stream: null, isLive }));
  expect(mayArm(checks)).toBe(false);
  expect(checks.find(({ tone }) => tone === 'bad')?.advice).toMatch(advice);
});

test.each([
  ['it is being opened', { session: 'starting' }],
  ['nobody has looked at it yet', { outputs: { fade: 'off', isLate: false } }],
] as const)('says of a stream that is about to stand that it is being opened: %s', (_, change) => {
  expect(armObstacle({ ...SAMPLE_STATES['live-at-rest'], ...change })).toMatch(/is being opened/);
});

test('is all good on a known interface, but for what no page can see', () => {
  const checks = checkBeforeArming(facts());
  expect(mayArm(checks)).toBe(true);
  expect(checks.filter(({ tone }) => tone !== 'good').map(({ id }) => id)).toEqual([
    'volume',
    'windows',
    'tab',
  ]);
});

test('names the jacks that the device has no channel for', () => {
  const channels = check(on('ES-8', { channels: 2, missing: [3, 4] }), 'channels');
  expect(channels?.title).toBe('2 channels: Jacks 3, 4 cannot be driven');
  expect(channels?.tone).toBe('caution');
});

test('warns without isolation and on an unknown interface', () => {
  expect(check({ isolated: false }, 'isolation')?.tone).toBe('caution');
  expect(check(on('USB Audio'), 'profile')?.tone).toBe('caution');
});

describe('an output whose name speaks of people who listen', () => {
  test.each(['Speakers (ES-8)', 'bytcht-es8316 Speakers', 'Headphones', 'HDMI 2'])(
    '%s is never green',
    (label) => {
      expect(check(on(label), 'sink')?.tone).toBe('caution');
    },
  );
});

describe('the device that the patch names', () => {
  test.each<[string, ProfileId]>([
    ['USB Audio', 'modular-audio-tools-mat'],
    ['USB Audio', 'expert-sleepers-es-8'],
    ['MOTU 828', 'motu-828-mk1'],
    ['MOTU 828es', 'motu-828-mk1'],
    ['Scarlett 18i20', 'audio-damage-odio'],
  ])('is a caution on %s (%s)', (label, named) => {
    const { tone, advice } = check(on(label, { named, channels: 16 }), 'profile') ?? {};
    expect([tone, advice]).toEqual(['caution', expect.stringContaining('Measure one jack')]);
  });

  test('is told where the label says that this is another', () => {
    const { tone, advice } = check(on('ES-8', { named: 'modular-audio-tools-mat' }), 'profile') ?? {};
    expect([tone, advice]).toEqual(['caution', 'The patch was made for Modular Audio Tools MAT.']);
  });
});

describe('an ES-9', () => {
  test.each([1, 2, 8, 15])('with %i channels cannot be armed until it is told apart', (channels) => {
    for (const isLinux of [true, false]) {
      const checks = checkBeforeArming(facts(on('Remapped ES-9', { channels, isLinux })));
      expect(mayArm(checks)).toBe(false);
      expect(checks.find(({ tone }) => tone === 'bad')?.advice).toContain('a name without ES-9');
    }
  });

  test('with all its channels may be armed', () => {
    expect(mayArm(checkBeforeArming(facts(on('ES-9', { channels: 16 }))))).toBe(true);
  });
});

describe('on Linux', () => {
  test.each([1, 2, 4, 7])(
    '%i channels of an interface with eight jacks forbid arming: a server remixes',
    (channels) => {
      const checks = checkBeforeArming(facts(on('ES-8', { channels, isLinux: true })));
      expect(mayArm(checks)).toBe(false);
      expect(checks.find(({ tone }) => tone === 'bad')?.advice).toMatch(
        /default-sample-channels = 8, enable-remixing = no and default-sample-rate/,
      );
    },
  );

  test('an unknown interface with too few channels says what is asked of the server', () => {
    const { tone, advice } =
      check(on('USB Audio', { channels: 2, isLinux: true, missing: [3] }), 'channels') ?? {};
    expect([tone, advice]).toEqual(['caution', expect.stringContaining('enable-remixing = no')]);
  });

  test('the rate is the sound server’s, and never green', () => {
    const { tone, title } = check({ isLinux: true }, 'rate') ?? {};
    expect([tone, title]).toEqual(['neutral', "48 kHz, the sound server's rate"]);
  });
});

describe('limits', () => {
  const jack = (number: number, limits: Partial<Jack['limits']>): Jack => {
    const plain = defaultJack(number, '');
    return { ...plain, limits: { ...plain.limits, ...limits } };
  };

  test('of all jacks are told, those of the same reach together', () => {
    const jacks = [jack(1, {}), jack(2, { min: -5 }), jack(3, {})];
    expect(check({ jacks }, 'limits')).toMatchObject({
      tone: 'good',
      title: 'Limits. Jacks 1, 3: 0 to 5 V, rest 0 V; Jack 2: -5 to 5 V, rest 0 V',
    });
  });

  test.each<[string, Partial<Jack['limits']>, string]>([
    ['a rest that is not 0', { max: 10, rest: 10 }, 'goes to 10 V as soon as it is armed'],
    ['a small rest below 0', { min: -1, rest: -0.1 }, 'goes to -0.1 V'],
    ['a limit above 5 V', { max: 5.1 }, 'may go to 5.1 V'],
    ['a limit below -5 V', { min: -10 }, 'may go to -10 V'],
    ['limits without 0 V', { min: 1, rest: 1 }, 'cannot stand at 0 V'],
  ])('%s is a caution', (_fact, limits, words) => {
    const { tone, advice } = check({ jacks: [jack(1, {}), jack(2, limits)] }, 'limits') ?? {};
    expect([tone, advice]).toEqual(['caution', expect.stringContaining(words)]);
    expect(advice).toMatch(/^Jack 2 /);
  });

  test('a calibration is a caution: it sends other volts than those shown', () => {
    const jacks = [{ ...jack(1, {}), calibration: { gain: 2, offsetVolts: 0 } }];
    expect(check({ jacks }, 'limits')?.tone).toBe('caution');
  });

  test('are told for the demo and before there is a stream, too', () => {
    expect(check({ demo: true }, 'limits')?.title).toContain('0 to 5 V');
    expect(check({ stream: null }, 'limits')?.title).toContain('0 to 5 V');
  });
});

test('says that another window or profile may play to the same interface', () => {
  expect(check({}, 'windows')?.title).toMatch(/private window or Chrome profile/);
  expect(check({ demo: true }, 'windows')).toBeUndefined();
});

describe('an output without a name', () => {
  const unnamed = (isLinux: boolean, knowsDefault = false): ArmCheckFacts => {
    const { stream } = facts(on('System default (name hidden)', { isLinux }));
    return facts({ isLinux, knowsDefault, stream: stream && { ...stream, isUnnamed: true } });
  };

  test('is not armed on Linux, whatever is ticked, because the page cannot watch it', () => {
    const sink = checkBeforeArming(unnamed(true, true)).find(({ id }) => id === 'sink');
    expect(sink?.tone).toBe('bad');
    expect(sink?.advice).toContain('Show device names');
    expect(sink?.vow).toBeUndefined();
    expect(mayArm(checkBeforeArming(unnamed(true, true)))).toBe(false);
  });

  test('is a caution elsewhere, that has to be answered', () => {
    const sink = checkBeforeArming(unnamed(false)).find(({ id }) => id === 'sink');
    expect(sink?.tone).toBe('caution');
    expect(sink?.title).toContain('may be your speakers');
    expect(mayArm(checkBeforeArming(unnamed(false)))).toBe(false);
    expect(mayArm(checkBeforeArming(unnamed(false, true)))).toBe(true);
  });
});

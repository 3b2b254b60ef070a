import { expect, test } from 'vitest';
import { CROWD } from '../../../src/domain/crowd/crowd-settings';
import { TIES, type TieRule } from '../../../src/domain/crowd/modes/democracy';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { Findings } from '../../../src/domain/settings/findings';
import { HostileObject } from '../../../src/domain/settings/hostile-object';
import { type CrowdSettings, DEFAULT_CROWD } from '../../helpers/samples/default-settings';

const TIE_RULES = Object.keys(TIES) as TieRule[];

function read(value: unknown): { settings: CrowdSettings; findings: Findings } {
  const findings = new Findings();
  return {
    settings: CROWD.read(new HostileObject({ crowd: value }, 'file', findings), 'crowd'),
    findings,
  };
}

test('what is left out takes the default, which is anarchy', () => {
  const { settings, findings } = read({});
  expect(settings).toEqual(DEFAULT_CROWD);
  expect(settings.mode).toBe('anarchy');
  expect(findings.isFaulty).toBe(false);
});

test.each(CROWD_MODE_NAMES.flatMap((mode) => TIE_RULES.map((tie) => [mode, tie] as const)))(
  'what is written is read back: %s, ties %s',
  (mode, tie) => {
    const written = { mode, windowMs: 250, buckets: 32, tie, step: 1, decayPerSecond: 0, capacity: 150 };
    const { settings, findings } = read(written);
    expect(settings).toEqual(written);
    expect(findings.isFaulty).toBe(false);
  },
);

test.each([
  ['mode', 'chaos'],
  ['mode', 'constructor'],
  ['windowMs', 249],
  ['windowMs', 60_001],
  ['buckets', 1],
  ['buckets', 33],
  ['buckets', 2.5],
  ['tie', 'newest'],
  ['step', 0],
  ['step', 1.01],
  ['decayPerSecond', -0.1],
  ['decayPerSecond', 11],
  ['capacity', 0],
  ['capacity', 151],
  ['capacity', '60'],
])('%s of %j is refused with its path', (field, value) => {
  expect(read({ [field]: value }).findings.listFaults()).toMatchObject([{ path: `crowd.${field}` }]);
});

test('unknown fields are kept and named', () => {
  const { settings, findings } = read({ mode: 'tug', weight: 2 });
  expect(settings).toEqual({ ...DEFAULT_CROWD, mode: 'tug', weight: 2 });
  expect(findings.listWarnings()).toEqual(['crowd: unknown field "weight", kept']);
});

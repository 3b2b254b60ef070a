import { expect, test } from 'vitest';
import { type ModeVoteSettings, MODE_VOTE } from '../../../src/domain/crowd/mode-vote-settings';
import { Findings } from '../../../src/domain/settings/findings';
import { HostileObject } from '../../../src/domain/settings/hostile-object';
import { DEFAULT_MODE_VOTE } from '../../helpers/samples/default-settings';

function read(value: unknown): { settings: ModeVoteSettings; faults: string[] } {
  const findings = new Findings();
  const settings = MODE_VOTE.read(new HostileObject({ crowdSwitch: value }, 'file', findings), 'crowdSwitch');
  return { settings, faults: findings.listFaults().map(({ path }) => path) };
}

test('an empty object is the default, which is off', () => {
  expect(read({})).toEqual({ settings: DEFAULT_MODE_VOTE, faults: [] });
  expect(DEFAULT_MODE_VOTE.on).toBe(false);
});

test('what is given is taken, names in their one spelling, fields of later versions with it', () => {
  const value = {
    on: true,
    variables: ['VCO#01.pitch'],
    toDemocracy: 0.6,
    toAnarchy: 0.6,
    halfLifeMs: 5_000,
    leastVoters: 10,
    later: 1,
  };
  expect(read(value)).toEqual({ settings: { ...value, variables: ['vco#1.pitch'] }, faults: [] });
});

test.each([
  [{ on: 'yes' }, 'crowdSwitch.on'],
  [{ variables: 'vco#1.pitch' }, 'crowdSwitch.variables'],
  [{ variables: ['vco#1.pitch', 'pitch'] }, 'crowdSwitch.variables[1]'],
  [{ variables: [7] }, 'crowdSwitch.variables[0]'],
  [{ toDemocracy: 0 }, 'crowdSwitch.toDemocracy'],
  [{ toAnarchy: 1.5 }, 'crowdSwitch.toAnarchy'],
  [{ toDemocracy: 0.5 }, 'crowdSwitch.toAnarchy'],
  [{ halfLifeMs: 999 }, 'crowdSwitch.halfLifeMs'],
  [{ leastVoters: 0 }, 'crowdSwitch.leastVoters'],
  [{ leastVoters: 2.5 }, 'crowdSwitch.leastVoters'],
])('%j is refused at %s', (value, path) => {
  expect(read(value).faults).toEqual([path]);
});

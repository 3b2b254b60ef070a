import { describe, expect, test } from 'vitest';
import { HELP, readOptions } from './options';

const faultOf = (...words: readonly string[]): string => {
  const asked = readOptions(words);
  return asked.kind === 'fault' ? asked.fault : asked.kind;
};

test('without a word it is the load of the acceptance', () => {
  expect(readOptions([])).toEqual({
    kind: 'run',
    options: {
      ...{ viewers: 10_000, rate: 500, minutes: 5, scenario: 'raid', seed: 1, generators: 1 },
      ...{ page: 'own', limits: 'patch', core: false, port: 0 },
    },
  });
});

test('every option is taken, in both spellings', () => {
  const words =
    '--viewers 300 --rate=12.5 --minutes 0.5 --scenario calm --seed 7 --generators 3 --page none --limits open --port 8080';
  expect(readOptions(words.split(' '))).toEqual({
    kind: 'run',
    options: {
      ...{ viewers: 300, rate: 12.5, minutes: 0.5, scenario: 'calm', seed: 7, generators: 3 },
      ...{ page: 'none', limits: 'open', core: false, port: 8080 },
    },
  });
  expect(readOptions(['--core'])).toMatchObject({ options: { core: true } });
});

test('help names every option', () => {
  expect(readOptions(['--help', '--rate', 'x'])).toEqual({ kind: 'help' });
  const asked = readOptions([]);
  const names = asked.kind === 'run' ? Object.keys(asked.options) : [];
  expect(names.filter((name) => !HELP.includes(`--${name} `))).toEqual([]);
});

describe('a fault is a sentence that says what would do', () => {
  test.each([
    [['--rate', 'abc'], '--rate takes a number from 1 to 20000, got "abc"'],
    [['--rate', ''], '--rate takes a number from 1 to 20000, got ""'],
    [['--rate', 'Infinity'], '--rate takes a number from 1 to 20000, got "Infinity"'],
    [['--viewers', '1.5'], '--viewers takes a whole number from 2 to 1000000, got "1.5"'],
    [['--viewers', '1'], '--viewers takes a whole number from 2 to 1000000, got "1"'],
    [['--minutes=-1'], '--minutes takes a number from 0.05 to 1440, got "-1"'],
    [['--scenario', 'rave'], '--scenario takes calm, raid, flood, argue, trolls, got "rave"'],
    [['--scenario', 'toString'], '--scenario takes calm, raid, flood, argue, trolls, got "toString"'],
    [['--viewers', '5', '--generators', '3'], '3 generators need at least 6 viewers'],
    [['--core', '--page', 'none'], '--core needs a page of its own: --page own'],
  ])('%j', (words, fault) => {
    expect(faultOf(...words)).toBe(fault);
  });

  test.each([[['--speed', '9']], [['raid']], [['--viewers']]])('%j names what it got', (words) => {
    expect(faultOf(...words)).toContain(words[0]);
  });
});

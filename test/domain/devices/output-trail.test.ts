import { describe, expect, test } from 'vitest';
import { namedOutputs, type OutputDevice, OutputTrail } from '../../../src/domain/devices/output-trail';

const output = (id: string, label: string): OutputDevice => ({ id, label });
const ES8 = output('a1', 'ES-8');
const TWIN = output('a2', 'ES-8');
const SPEAKERS = output('b1', 'Built-in Speakers');
const DEFAULT = output('default', 'Default');

test('aliases of another entry, and entries without names, are no named outputs', () => {
  const listed = [DEFAULT, output('communications', 'Default'), ES8, output('c1', ''), SPEAKERS];
  expect(namedOutputs(listed)).toEqual([ES8, SPEAKERS]);
});

describe('an output is', () => {
  test.each([
    ['there', [DEFAULT, ES8, SPEAKERS]],
    ['there', [SPEAKERS, ES8]],
    ['gone', [DEFAULT, SPEAKERS]],
    ['no outputs', []],
    ['names hidden', [output('', '')]],
    ['names hidden', [output('', ''), output('default', '')]],
  ] as const)('%s in %j', (whereabouts, listed) => {
    expect(new OutputTrail('a1').look(listed)).toBe(whereabouts);
  });
});

describe('new ids', () => {
  test('for all devices at once are those of the same devices', () => {
    const trail = new OutputTrail('a1');
    trail.look([ES8, SPEAKERS]);
    expect(trail.look([output('x', 'ES-8'), output('y', 'Built-in Speakers')])).toBe('there');
    expect(trail.look([output('x', 'ES-8')])).toBe('there');
  });

  test.each([
    ['beside an old one is another device of that name', [SPEAKERS, output('x', 'ES-8')]],
    ['twice leave nobody to follow', [output('x', 'ES-8'), output('y', 'ES-8')]],
    ['under another name is another device', [output('x', 'ES-9')]],
  ])('%s', (_, listed) => {
    const trail = new OutputTrail('a1');
    trail.look([ES8, SPEAKERS]);
    expect(trail.look(listed)).toBe('gone');
  });

  test('are not followed by a label that was never seen', () => {
    expect(new OutputTrail('a1').look([output('x', '')])).toBe('names hidden');
    expect(new OutputTrail('a1').look([output('x', 'ES-8')])).toBe('gone');
  });
});

test('the default output has whatever id the list gives the unnamed one', () => {
  const trail = new OutputTrail('default');
  expect(trail.look([output('', '')])).toBe('there');
  expect(trail.look([DEFAULT, SPEAKERS])).toBe('there');
  expect(trail.look([])).toBe('no outputs');
});

describe('the place of an output in one list finds it in another list with other ids', () => {
  const theirs = [
    output('default', 'Default'),
    output('p', 'ES-8'),
    output('q', 'ES-8'),
    output('r', 'Built-in Speakers'),
  ];
  test.each([
    ['a1', 'p'],
    ['a2', 'q'],
    ['b1', 'r'],
  ])('%s is %s', (ours, their) => {
    const place = new OutputTrail(ours).placeIn([DEFAULT, ES8, TWIN, SPEAKERS]);
    expect(place).not.toBeNull();
    const trail = place && OutputTrail.at(place, theirs);
    expect(trail?.look(theirs)).toBe('there');
    expect(trail?.look(theirs.filter(({ id }) => id !== their))).toBe('gone');
  });

  test('an output that is missing in either list has none', () => {
    expect(new OutputTrail('a2').placeIn([DEFAULT, ES8])).toBeNull();
    expect(new OutputTrail('default').placeIn([DEFAULT, ES8])).toBeNull();
    expect(OutputTrail.at({ label: 'ES-8', place: 1 }, [ES8])).toBeNull();
    expect(OutputTrail.at({ label: 'ES-9', place: 0 }, [ES8])).toBeNull();
  });
});

/** Finds the viewer whom moderators mean by a name. */
import { describe, expect, test } from 'vitest';
import { RecentNames } from '../../../src/domain/chat/recent-names';

function chat(...writers: readonly (readonly [id: string, login: string, name: string])[]): RecentNames {
  const names = new RecentNames();
  for (const [id, login, name] of writers) names.add(id, login, name);
  return names;
}

describe('a name', () => {
  test.each([
    ['nagata', 'its login'],
    ['NAGATA', 'its login in capitals'],
    ['ながた', 'its name to show'],
  ])('%s finds a viewer by %s, and the list will show both', (wanted) => {
    expect(chat(['6', 'nagata', 'ながた']).find(wanted)).toEqual({ id: '6', name: 'ながた (nagata)' });
  });

  test.each([
    ['ＴＲＯＬＬ', 'Troll'],
    ['troll', 'Ｔroll'],
    ['STRASSE', 'straße'],
    ['οδοσ', 'ΟΔΟΣ'],
  ])('%s finds %s, whatever the form of its letters', (wanted, name) => {
    expect(chat(['1', '', name]).find(wanted)?.id).toBe('1');
  });

  test('that is one viewer’s login and another’s name to show is the login’s, whoever wrote last', () => {
    expect(chat(['1', 'anna', 'Other'], ['2', 'bob', 'Anna']).find('anna')?.id).toBe('1');
    expect(chat(['2', 'bob', 'Anna'], ['1', 'anna', 'Other']).find('anna')?.id).toBe('1');
  });

  test('that several show is the one’s who wrote last', () => {
    const names = chat(['1', 'one', 'ながた'], ['2', 'two', 'ながた']);
    expect(names.find('ながた')?.id).toBe('2');
    names.add('1', 'one', 'ながた');
    expect(names.find('ながた')?.id).toBe('1');
  });

  test('is the newest that a viewer wrote under', () => {
    const names = chat(['1', 'old', 'Old'], ['1', 'new', 'New']);
    expect(names.find('old')).toBeNull();
    expect(names.find('new')).toEqual({ id: '1', name: 'New' });
  });

  test('that nobody wrote under is nobody’s, `constructor` and the empty one too', () => {
    for (const name of ['nobody', 'constructor', '__proto__', ''])
      expect(chat(['1', 'ann', 'Ann']).find(name)).toBeNull();
  });
});

describe('among the people of a list', () => {
  const listed = [
    { id: '6', name: 'ながた (nagata)' },
    { id: '7', name: 'Early' },
  ];

  test.each([
    ['nagata', '6'],
    ['ながた', '6'],
    ['early', '7'],
  ])('%s is found without having written', (wanted, id) => {
    expect(chat().findAmong(listed, wanted)?.id).toBe(id);
  });

  test('a name counts before that of somebody else who writes under it now', () => {
    expect(chat(['9', 'early', 'Early']).findAmong(listed, 'early')?.id).toBe('7');
  });

  test('a name that changed since is found by the new one', () => {
    expect(chat(['7', 'late', 'Late']).findAmong(listed, 'late')).toEqual(listed[1]);
  });

  test('somebody who is not on it is found as ever', () => {
    expect(chat(['1', 'ann', 'Ann']).findAmong(listed, 'ann')?.id).toBe('1');
  });
});

describe('what was only heard', () => {
  const written = (nth: number) => ({
    viewerId: `id-${nth}`,
    viewerLogin: `login${nth}`,
    viewerName: `Login${nth}`,
  });

  test('counts when somebody asks, and after a tick', () => {
    const names = new RecentNames();
    names.hear(written(1));
    expect(names.find('login1')?.id).toBe('id-1');
    names.hear(written(2));
    names.note();
    names.note();
    expect(names.size).toBe(2);
    expect(names.findAmong([], 'login2')?.id).toBe('id-2');
  });

  test('is all noted at the rate of the fastest chat, 160 messages a tick', () => {
    const names = new RecentNames();
    for (let nth = 0; nth < 1_600; nth++) {
      names.hear(written(nth));
      if (nth % 160 === 159) names.note();
    }
    for (const nth of [0, 159, 160, 1_000, 1_599]) expect(names.find(`login${nth}`)?.id).toBe(`id-${nth}`);
  });

  test('is the newest of a stalled engine’s flood', () => {
    const names = new RecentNames();
    for (let nth = 0; nth < 10_000; nth++) names.hear(written(nth));
    expect(names.find('login9999')?.id).toBe('id-9999');
    expect(names.size).toBe(256);
  });

  test('stands in order with what was noted before', () => {
    const names = chat(['1', 'one', 'ながた']);
    names.hear({ viewerId: '2', viewerLogin: 'two', viewerName: 'ながた' });
    expect(names.find('ながた')?.id).toBe('2');
  });
});

test('remembers thousands of viewers however much others write, in bounded memory', () => {
  const names = new RecentNames();
  for (let nth = 0; nth < 50_000; nth++) names.add(`id-${nth}`, `login${nth}`, `Login${nth}`);
  expect(names.size).toBeLessThanOrEqual(4_096);
  for (let nth = 0; nth < 50_000; nth++) names.add(`id-${nth % 3}`, `login${nth % 3}`, `Login${nth % 3}`);
  expect(names.find('login48500')?.id).toBe('id-48500');
});

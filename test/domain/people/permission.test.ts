import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/chat/chat-message';
import { MAX_PEOPLE } from '../../../src/domain/chat/person';
import { PEOPLE, type PeopleSettings } from '../../../src/domain/people/people-settings';
import { Permission, type Rank, RANKS, type Writer } from '../../../src/domain/people/permission';
import { Findings } from '../../../src/domain/settings/findings';
import { HostileObject } from '../../../src/domain/settings/hostile-object';

const EVERYBODY: PeopleSettings = { allow: [], block: [], guests: 'none' };
const ROLES: readonly Role[] = ['viewer', 'subscriber', 'vip', 'moderator', 'broadcaster'];

const writer = (role: Role, viewerId = 'ada', isFirst = false): Writer => ({
  ...{ viewerId, role, isFirst, isGuest: false },
});
const named = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }));
const moves = (permission: Permission, who: Writer, variable = 0): string =>
  permission.mayMove(who, variable)?.kind ?? 'moves';
/** Who of a newcomer, a viewer, a subscriber, … moves variable 0. */
const movers = (permission: Permission, viewerId = 'ada'): Rank[] =>
  RANKS.filter((rank) => {
    const who = rank === 'newcomer' ? writer('viewer', viewerId, true) : writer(rank, viewerId);
    return permission.mayMove(who, 0) === null;
  });

describe('the least role of a variable', () => {
  test.each(RANKS)('%s: everybody from there up moves it', (who) => {
    expect(movers(new Permission(EVERYBODY, [who]))).toEqual(RANKS.slice(RANKS.indexOf(who)));
  });

  test('is told to whoever is below it', () => {
    const permission = new Permission(EVERYBODY, ['newcomer', 'vip']);
    expect(permission.mayMove(writer('subscriber'), 1)).toEqual({ kind: 'role', least: 'vip' });
    expect(permission.mayMove(writer('subscriber'), 0)).toBeNull();
  });

  test('a subscriber who writes for the first time is a subscriber', () => {
    expect(moves(new Permission(EVERYBODY, ['subscriber']), writer('subscriber', 'ada', true))).toBe('moves');
  });
});

describe('the lists', () => {
  test('an allow list is for those on it, moderators and the broadcaster', () => {
    const permission = new Permission({ allow: named('ada'), block: [], guests: 'none' }, ['newcomer']);
    expect(movers(permission, 'ada')).toEqual(RANKS);
    expect(movers(permission, 'bob')).toEqual(['moderator', 'broadcaster']);
    expect(permission.mayChat(writer('vip', 'bob'))).toEqual({ kind: 'not-on-the-list' });
  });

  test('being on the allow list is no role', () => {
    const permission = new Permission({ allow: named('ada'), block: [], guests: 'none' }, ['vip']);
    expect(moves(permission, writer('viewer'))).toBe('role');
  });

  test('who is blocked is refused whatever else is true, but the broadcaster cannot be', () => {
    const permission = new Permission({ allow: named('ada'), block: named('ada'), guests: 'none' }, [
      'newcomer',
    ]);
    expect(movers(permission)).toEqual(['broadcaster']);
    expect(permission.mayChat(writer('moderator'))).toEqual({ kind: 'viewer-blocked' });
  });

  test('blocking and unblocking count at once', () => {
    const permission = new Permission(EVERYBODY, ['newcomer']);
    expect(permission.block('ada', 'Ada')).toBe(true);
    expect([moves(permission, writer('vip')), moves(permission, writer('vip', 'bob'))]).toEqual([
      'viewer-blocked',
      'moves',
    ]);
    expect(permission.blocked).toEqual([{ id: 'ada', name: 'Ada' }]);
    expect([permission.unblock('ada'), permission.unblock('ada')]).toEqual([true, false]);
    expect(moves(permission, writer('vip'))).toBe('moves');
  });

  test('a full block list takes nobody more, and still knows those on it', () => {
    const permission = new Permission(EVERYBODY, ['newcomer']);
    for (let nth = 0; nth < MAX_PEOPLE; nth++) permission.block(`troll-${nth}`, '');
    expect([permission.block('ada', 'Ada'), permission.block('troll-0', '')]).toEqual([false, true]);
    expect(permission.blocked).toHaveLength(MAX_PEOPLE);
    expect([moves(permission, writer('vip')), moves(permission, writer('vip', 'troll-0'))]).toEqual([
      'moves',
      'viewer-blocked',
    ]);
  });

  test.each(['__proto__', 'constructor', ''])('a viewer called %j is on no list', (viewerId) => {
    const permission = new Permission({ allow: [], block: named('bob'), guests: 'none' }, ['newcomer']);
    expect(moves(permission, writer('viewer', viewerId))).toBe('moves');
  });
});

describe('lock and pause', () => {
  test('a lock binds all below moderator, on its variable alone, until it is taken off', () => {
    const permission = new Permission(EVERYBODY, ['newcomer', 'newcomer']);
    permission.lock(0);
    expect(movers(permission)).toEqual(['moderator', 'broadcaster']);
    expect([permission.isLocked(0), permission.isLocked(1)]).toEqual([true, false]);
    expect(moves(permission, writer('viewer'), 1)).toBe('moves');
    permission.unlock(0);
    expect(movers(permission)).toEqual(RANKS);
  });

  test('a pause binds everybody, and nobody is kept from chatting', () => {
    const permission = new Permission(EVERYBODY, ['newcomer']);
    permission.pause(true);
    expect(movers(permission)).toEqual([]);
    expect(ROLES.map((role) => permission.mayChat(writer(role)))).toEqual(ROLES.map(() => null));
    permission.pause(false);
    expect(movers(permission)).toEqual(RANKS);
  });

  test.each([-1, 2, 0.5, NaN])('variable %d of two is locked for everybody', (variable) => {
    const permission = new Permission(EVERYBODY, ['newcomer', 'newcomer']);
    permission.unlock(variable);
    expect(moves(permission, writer('broadcaster'), variable)).toBe('locked');
  });
});

test('of several reasons the one that lasts longest is told', () => {
  const permission = new Permission(
    { allow: named('ada', 'bob'), block: named('bob', 'eve'), guests: 'none' },
    ['vip'],
  );
  permission.lock(0);
  permission.pause(true);
  const told = [
    writer('viewer', 'eve'),
    writer('viewer', 'joe'),
    writer('viewer', 'ada'),
    writer('vip', 'ada'),
    writer('moderator', 'ada'),
  ].map((who) => moves(permission, who));
  expect(told).toEqual(['viewer-blocked', 'not-on-the-list', 'role', 'locked', 'paused']);
});

test('whatever is set, whoever moves a variable may, by the rules in words', () => {
  const ids = ['ada', 'bob', 'eve'];
  const guests = fc.constantFrom('none' as const, 'play' as const);
  const settings = fc.record({ allow: fc.subarray(ids), block: fc.subarray(ids), guests });
  const who = fc.record({
    viewerId: fc.constantFrom(...ids),
    role: fc.constantFrom(...ROLES),
    isFirst: fc.boolean(),
    isGuest: fc.boolean(),
  });
  fc.assert(
    fc.property(
      settings,
      who,
      fc.constantFrom(...RANKS),
      fc.boolean(),
      fc.boolean(),
      ({ allow, block, guests: allowed }, someone, least, isLocked, isPaused) => {
        const permission = new Permission(
          { allow: named(...allow), block: named(...block), guests: allowed },
          [least],
        );
        if (isLocked) permission.lock(0);
        permission.pause(isPaused);
        const { viewerId, isGuest } = someone;
        // A guest is a viewer whatever the badges say, and a newcomer unless the list names the guest.
        const role = isGuest ? 'viewer' : someone.role;
        const isFirst = isGuest ? !allow.includes(viewerId) : someone.isFirst;
        const isMod = role === 'moderator' || role === 'broadcaster';
        const rank = role === 'viewer' && isFirst ? 'newcomer' : role;
        const may =
          !isPaused &&
          (!isGuest || allowed === 'play' || allow.includes(viewerId)) &&
          (role === 'broadcaster' || !block.includes(viewerId)) &&
          (isMod || allow.length === 0 || allow.includes(viewerId)) &&
          (isMod || !isLocked) &&
          RANKS.indexOf(rank) >= RANKS.indexOf(least);
        expect(permission.mayMove(someone, 0) === null).toBe(may);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('the lists in a file', () => {
  const read = (value: unknown) => {
    const findings = new Findings();
    const people = PEOPLE.read(new HostileObject({ people: value }, 'file', findings), 'people');
    return { people, faults: findings.listFaults(), warnings: findings.listWarnings() };
  };

  test('are read with everything that is in them', () => {
    const people = {
      allow: [{ id: '12', name: 'Ada' }],
      block: [{ id: '13', name: '', since: 4 }],
      guests: 'play',
      note: 'x',
    };
    const reading = read(people);
    expect([reading.people, reading.faults]).toEqual([people, []]);
    expect(reading.warnings).toHaveLength(2);
  });

  test('are empty when they are missing', () => {
    expect(read({})).toEqual({ people: EVERYBODY, faults: [], warnings: [] });
  });

  test('keep whoever is listed twice once', () => {
    const { people, warnings } = read({
      block: [
        { id: '12', name: 'Ada' },
        { id: '12', name: 'Eve' },
      ],
    });
    expect(people.block).toEqual([{ id: '12', name: 'Ada' }]);
    expect(warnings).toEqual(['people.block[1]: "12" is listed already: left out']);
  });

  test.each<[what: string, value: unknown, path: string]>([
    ['guests who do something else', { guests: 'sing' }, 'people.guests'],
    ['a person who is no object', { allow: ['12'] }, 'people.allow[0]'],
    ['a person without an id', { allow: [{ name: 'Ada' }] }, 'people.allow[0].id'],
    ['an empty id', { allow: [{ id: '' }] }, 'people.allow[0].id'],
    ['an id with a space', { block: [{ id: '12 ' }] }, 'people.block[0].id'],
    ['an id longer than any', { block: [{ id: '1'.repeat(65) }] }, 'people.block[0].id'],
    ['a number for an id', { block: [{ id: 12 }] }, 'people.block[0].id'],
    ['a name of two lines', { block: [{ id: '12', name: 'a\nb' }] }, 'people.block[0].name'],
    ['a list that is none', { allow: { id: '12' } }, 'people.allow'],
    [
      'a list that is too long',
      { block: Array.from({ length: MAX_PEOPLE + 1 }, (_, nth) => ({ id: `${nth}` })) },
      'people.block',
    ],
  ])('%s is a fault', (_what, value, path) => {
    expect(read(value).faults.map((fault) => fault.path)).toContain(path);
  });
});

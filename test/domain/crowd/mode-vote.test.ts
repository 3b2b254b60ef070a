import { describe, expect, test } from 'vitest';
import { type ModeVote, readVote } from '../../../src/domain/crowd/mode-vote';
import { milliseconds } from '../../../src/domain/numbers/units';
import { bloc, cast, HALF_LIFE_MS, MEMORY_MS, startSwitch, viewAt } from '../../helpers/chat/voting-chat';

describe('the thresholds', () => {
  test.each([
    { democrats: 2, voters: 2, side: 'anarchy' },
    { democrats: 3, voters: 3, side: 'democracy' },
    { democrats: 3, voters: 4, side: 'democracy' },
    { democrats: 74, voters: 100, side: 'anarchy' },
    { democrats: 75, voters: 100, side: 'democracy' },
  ])(
    '$democrats for democracy, the rest of $voters for anarchy, make $side',
    ({ democrats, voters, side }) => {
      const crowd = startSwitch();
      cast(crowd, bloc('a', voters - democrats, 'anarchy', 5));
      cast(crowd, bloc('d', democrats, 'democracy', 5));
      expect(crowd.side()).toBe(side);
      expect(viewAt(crowd, 5).share).toBe(democrats / voters);
    },
  );

  test.each([
    { anarchists: 9, side: 'democracy' },
    { anarchists: 10, side: 'anarchy' },
  ])('$anarchists who come to ten democrats make $side', ({ anarchists, side }) => {
    const crowd = startSwitch();
    cast(crowd, bloc('d', 10, 'democracy', 5));
    cast(crowd, bloc('a', anarchists, 'anarchy', 6));
    expect(crowd.side()).toBe(side);
  });

  test('nobody has to vote for a switch to be in anarchy', () => {
    expect(viewAt(startSwitch(), 1e6)).toEqual({ side: 'anarchy', fixed: false, share: 0, voters: 0 });
  });
});

describe('age', () => {
  test.each([1, 2, 3, 7])('a vote that is %d half-lives older weighs 2^-that', (halfLives) => {
    const crowd = startSwitch();
    cast(crowd, bloc('a', 2 ** halfLives, 'anarchy', 100));
    cast(crowd, bloc('d', 1, 'democracy', 100 + halfLives * HALF_LIFE_MS));
    expect(viewAt(crowd, 100 + halfLives * HALF_LIFE_MS).share).toBe(0.5);
  });

  test('fresh votes end what more and older ones decided', () => {
    const crowd = startSwitch();
    cast(crowd, bloc('d', 12, 'democracy', 0));
    cast(crowd, bloc('a', 3, 'anarchy', HALF_LIFE_MS));
    expect(crowd.side()).toBe('democracy');
    cast(crowd, bloc('b', 3, 'anarchy', HALF_LIFE_MS + 1));
    expect(crowd.side()).toBe('anarchy');
  });

  test('silence changes nothing, although the votes leave the tally', () => {
    const crowd = startSwitch();
    cast(crowd, bloc('d', 3, 'democracy', 0));
    expect(viewAt(crowd, MEMORY_MS - 1)).toMatchObject({ side: 'democracy', share: 1, voters: 3 });
    expect(viewAt(crowd, MEMORY_MS)).toMatchObject({ side: 'democracy', share: 0, voters: 0 });
    cast(crowd, bloc('a', 2, 'anarchy', 10 * MEMORY_MS));
    expect(crowd.side()).toBe('democracy');
    cast(crowd, bloc('b', 1, 'anarchy', 10 * MEMORY_MS));
    expect(crowd.side()).toBe('anarchy');
  });

  test('a show of a year changes nothing about the arithmetic', () => {
    const year = 365 * 86_400_000;
    const crowd = startSwitch();
    cast(crowd, [...bloc('d', 3, 'democracy', year), ...bloc('a', 1, 'anarchy', year)]);
    expect(viewAt(crowd, year)).toEqual({ side: 'democracy', fixed: false, share: 0.75, voters: 4 });
  });

  test('a clock that steps back goes on at the last moment', () => {
    const crowd = startSwitch();
    cast(crowd, bloc('d', 3, 'democracy', 9e6));
    cast(crowd, bloc('a', 3, 'anarchy', 1e6));
    expect(viewAt(crowd, 9e6)).toMatchObject({ share: 0.5, voters: 6 });
  });
});

describe('a moderator', () => {
  test('keeps it on a side against every vote', () => {
    const crowd = startSwitch();
    crowd.fix('democracy');
    cast(crowd, bloc('a', 50, 'anarchy', 1));
    expect(viewAt(crowd, 1)).toEqual({ side: 'democracy', fixed: true, share: 0, voters: 50 });
    crowd.fix('anarchy');
    expect(crowd.side()).toBe('anarchy');
  });

  test('who lets go before anyone votes leaves it there', () => {
    const crowd = startSwitch();
    crowd.fix('democracy');
    crowd.fix(null);
    expect(crowd.side()).toBe('democracy');
  });

  test('who lets go leaves it there, unless the votes say otherwise', () => {
    const crowd = startSwitch();
    crowd.fix('democracy');
    cast(crowd, [...bloc('a', 4, 'anarchy', 1), ...bloc('d', 6, 'democracy', 1)]);
    crowd.fix(null);
    expect(viewAt(crowd, 1)).toMatchObject({ side: 'democracy', fixed: false });
    crowd.fix('democracy');
    cast(crowd, bloc('b', 2, 'anarchy', 2));
    crowd.fix(null);
    expect(crowd.side()).toBe('anarchy');
  });
});

describe('a deleted vote', () => {
  const voted = (): ModeVote => {
    const crowd = startSwitch({ leastVoters: 1 });
    crowd.vote('ann', 'democracy', milliseconds(1), 'one');
    return crowd;
  };

  test('counts no more, and takes along the democracy that it alone carried', () => {
    const crowd = voted();
    expect(crowd.side()).toBe('democracy');
    crowd.forgetMessage('one');
    expect(viewAt(crowd, 2)).toMatchObject({ side: 'anarchy', voters: 0 });
  });

  test('for anarchy gives a democracy back', () => {
    const crowd = voted();
    crowd.vote('troll', 'anarchy', milliseconds(2), 'two');
    expect(crowd.side()).toBe('anarchy');
    crowd.forgetMessage('two');
    expect(viewAt(crowd, 2)).toMatchObject({ side: 'democracy', voters: 1 });
  });

  test.each(['older', '', 'nobody’s'])('that is not the viewer’s last one ("%s") changes nothing', (id) => {
    const crowd = startSwitch({ leastVoters: 1 });
    crowd.vote('ann', 'anarchy', milliseconds(1), 'older');
    crowd.vote('ann', 'democracy', milliseconds(2), '');
    crowd.forgetMessage(id);
    expect(viewAt(crowd, 2)).toMatchObject({ side: 'democracy', voters: 1 });
  });
});

describe('a forgotten viewer', () => {
  test('takes along the switch that their vote made just now', () => {
    const crowd = startSwitch();
    cast(crowd, [...bloc('a', 10, 'anarchy', 1), ...bloc('d', 29, 'democracy', 2)]);
    expect(crowd.side()).toBe('anarchy');
    crowd.vote('troll', 'democracy', milliseconds(3));
    expect(crowd.side()).toBe('democracy');
    crowd.forgetViewer('troll');
    expect(crowd.side()).toBe('anarchy');
  });

  test('leaves an older switch alone while the votes carry it', () => {
    const crowd = startSwitch();
    cast(crowd, [...bloc('d', 4, 'democracy', 1), ...bloc('a', 1, 'anarchy', 2)]);
    crowd.forgetViewer('d-0');
    crowd.forgetViewer('nobody');
    expect(crowd.side()).toBe('democracy');
  });

  test('ends a democracy that too few are left to carry: accounts made to win a vote win nothing', () => {
    const crowd = startSwitch();
    cast(crowd, [...bloc('d', 30, 'democracy', 1), ...bloc('e', 1, 'democracy', 9)]);
    for (let nth = 0; nth < 28; nth++) crowd.forgetViewer(`d-${nth}`);
    expect(viewAt(crowd, 9)).toMatchObject({ side: 'democracy', voters: 3 });
    crowd.forgetViewer('d-28');
    expect(viewAt(crowd, 9)).toMatchObject({ side: 'anarchy', voters: 2 });
  });

  test('who voted for anarchy ends no democracy', () => {
    const crowd = startSwitch({ leastVoters: 4 });
    cast(crowd, [...bloc('d', 3, 'democracy', 1), ...bloc('a', 1, 'anarchy', 1)]);
    cast(crowd, bloc('d', 1, 'democracy', 2));
    crowd.forgetViewer('a-0');
    expect(viewAt(crowd, 2)).toMatchObject({ side: 'democracy', voters: 3 });
  });

  test('whose vote has lapsed changes nothing', () => {
    const crowd = startSwitch();
    cast(crowd, [...bloc('d', 3, 'democracy', 0), ...bloc('e', 1, 'democracy', MEMORY_MS + 1)]);
    crowd.forgetViewer('d-0');
    expect(viewAt(crowd, MEMORY_MS + 1)).toMatchObject({ side: 'democracy', voters: 1 });
  });

  test('does not move what a moderator fixed, nor where it is left afterwards', () => {
    const crowd = startSwitch();
    crowd.fix('democracy');
    cast(crowd, bloc('d', 3, 'democracy', 1));
    crowd.forgetViewer('d-0');
    crowd.fix(null);
    expect(crowd.side()).toBe('democracy');
  });

  test('and all of them at once leave an empty tally and anarchy', () => {
    const crowd = startSwitch();
    cast(crowd, [...bloc('d', 5, 'democracy', 1), ...bloc('e', 1, 'democracy', 2)]);
    crowd.forgetAll();
    expect(viewAt(crowd, 2)).toEqual({ side: 'anarchy', fixed: false, share: 0, voters: 0 });
    cast(crowd, bloc('d', 3, 'democracy', 3));
    expect(viewAt(crowd, 3)).toMatchObject({ side: 'democracy', voters: 3 });
  });
});

test.each(['__proto__', 'constructor', ''])('a viewer called %j is a viewer', (viewer) => {
  const crowd = startSwitch({ leastVoters: 1 });
  crowd.vote(viewer, 'democracy', milliseconds(1));
  crowd.vote(viewer, 'democracy', milliseconds(2));
  expect(viewAt(crowd, 2)).toMatchObject({ side: 'democracy', voters: 1 });
});

test.each([
  ['anarchy', 'anarchy'],
  ['ANARCHY', 'anarchy'],
  ['!Democracy', 'democracy'],
  ['democracy', 'democracy'],
  ['!!democracy', null],
  ['democracy!', null],
  ['democracy now', null],
  ['democrac', null],
  ['', null],
  ['!', null],
  ['anarchy\n', null],
])('%j is a vote for %s', (text, side) => {
  expect(readVote(text)).toBe(side);
});

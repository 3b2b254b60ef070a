/** A viewer's last word arrives, and a word taken back does not. */
import { describe, expect, test } from 'vitest';
import { FairShare } from '../../../src/domain/limits/fair-share';
import type { Waiting } from '../../../src/domain/limits/fair-viewers';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { FairChat } from '../../helpers/chat/fair-chat';
import { playAll, wish } from '../../helpers/chat/wishes';

const ms = milliseconds;
const FOUR = [true, true, true, true];

describe('the last word', () => {
  test('on every variable is what plays in the end, whatever the flood was (twenty seeds)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = new Random(seed);
      const chat = new FairChat({
        limits: {
          userCooldownMs: random.pick([0, 0, 300, 5000]),
          perMinute: random.pick([null, 4]),
          system: { capacity: 3, perSecond: random.pick([2, 20, 200]) },
          variable: { capacity: 2, perSecond: random.pick([1, 5, 100]) },
        },
        variables: 5,
      });
      const said: number[] = [];
      for (let value = 1; value <= 3000; value++) {
        chat.advanceTo(chat.at + random.pick([0, 1, 10, 50]));
        const viewer = random.chance(0.5) ? 'spammer' : `viewer-${random.below(30)}`;
        const variableIndex = random.below(5);
        said[variableIndex] = value;
        chat.ask(viewer, variableIndex, value);
      }
      chat.advanceTo(chat.at + 3_600_000);
      expect([seed, chat.share.waiting, chat.values]).toEqual([seed, 0, said]);
    }
  });

  test('of a viewer who went on to another variable waits behind everybody', () => {
    const share = new FairShare<Waiting>(FOUR);
    share.keep(wish('ada', 0), 'variable', ms(1000));
    share.keep(wish('ada', 1), 'variable', ms(1000));
    share.keep(wish('bob', 2), 'variable', ms(1000));
    expect(share.waiting).toBe(3);
    const order: (number | undefined)[] = [];
    for (let now = 1000; share.waiting > 0; now++) {
      const item = share.takeDue(ms(now))!;
      order.push(item.variableIndex);
      share.played(item, 1, ms(now));
    }
    expect(order).toEqual([1, 2, 0]);
  });

  test('stands: older words give way ten seconds after it, or are played when a newer one waits', () => {
    const older = (): FairShare<Waiting> => {
      const share = new FairShare<Waiting>(FOUR);
      for (const viewer of ['author', 'other']) share.keep(wish(viewer), 'variable', ms(0));
      share.keep(wish('author'), 'variable', ms(0));
      const word = share.takeDue(ms(0))!;
      expect(word.viewerId).toBe('author');
      share.played(word, 1, ms(0));
      return share;
    };
    const quiet = older();
    expect([quiet.takeDue(ms(9_999)), quiet.nextDueAt(), quiet.waiting]).toEqual([null, 10_000, 1]);
    expect([quiet.takeDue(ms(10_000)), quiet.waiting]).toEqual([null, 0]);
    const busy = older();
    busy.keep(wish('author'), 'variable', ms(5_000));
    expect(playAll(busy, 5_000)).toEqual(['other', 'author']);
  });

  test('is not the only one that counts where all are heard', () => {
    const share = new FairShare<Waiting>([false]);
    for (const viewer of ['author', 'other', 'third']) share.keep(wish(viewer), 'variable', ms(0));
    share.keep(wish('author'), 'variable', ms(0));
    expect(playAll(share, 0)).toEqual(['author', 'other', 'third']);
    share.keep(wish('author'), 'variable', ms(0));
    share.played(wish('fourth'), 1, ms(0));
    expect(share.waiting).toBe(1);
  });

  test('makes what is older and waits give way when it is played at once', () => {
    const share = new FairShare<Waiting>(FOUR);
    share.keep(wish('ada', 0), 'cooldown', ms(1000));
    share.keep(wish('bob', 1), 'cooldown', ms(1000));
    share.played(wish('eve', 0), 1, ms(10));
    expect(playAll(share)).toEqual(['bob']);
  });
});

describe('what is taken back', () => {
  const filled = (): FairShare<Waiting> => {
    const share = new FairShare<Waiting>(FOUR);
    share.keep(wish('ada', 0, 'a1'), 'variable', ms(1000));
    share.keep(wish('ada', 1, 'a2'), 'cooldown', ms(1000));
    share.keep(wish('bob', 0, 'b1'), 'system', ms(1000));
    share.keep(wish('eve', 2, ''), 'variable', ms(1000));
    return share;
  };

  test('is a viewer’s every request', () => {
    const share = filled();
    share.forgetViewer('ada');
    expect(playAll(share).sort()).toEqual(['bob', 'eve']);
  });

  test('is one message', () => {
    const share = filled();
    share.forgetMessage('b1');
    share.forgetMessage('');
    share.forgetMessage('nobody’s');
    expect(playAll(share).sort()).toEqual(['ada', 'eve']);
  });

  test('is a variable, or everything', () => {
    const share = filled();
    share.drop(0);
    expect(share.waiting).toBe(2);
    share.clear();
    expect([share.waiting, share.takeDue(ms(1e9)), share.nextDueAt()]).toEqual([0, null, Infinity]);
  });

  test('is no more the last word: the newest of the others is, and stands', () => {
    const share = new FairShare<Waiting>(FOUR);
    for (const viewer of ['ada', 'bob', 'ada', 'eve']) share.keep(wish(viewer), 'variable', ms(0));
    share.forgetViewer('eve');
    expect(playAll(share, 0)).toEqual(['ada']);
  });

  test('gives nobody a better turn', () => {
    const share = new FairShare<Waiting>(FOUR);
    share.keep(wish('ada'), 'variable', ms(0));
    share.keep(wish('bob'), 'variable', ms(0));
    expect(playAll(share, 0)).toEqual(['ada', 'bob']);
    share.forgetViewer('bob');
    share.keep(wish('bob'), 'variable', ms(9000));
    share.keep(wish('ada'), 'variable', ms(9000));
    expect(share.takeDue(ms(9000))?.viewerId).toBe('ada');
  });
});

/** Turns and queue: viewers one after another. */
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { CrowdScript } from '../../helpers/chat/crowd-script';

describe('turns', () => {
  const turns = (): CrowdScript => new CrowdScript({ mode: 'turns', windowMs: 1000 });

  test('the first is heard at once, the others one after another, a window each', () => {
    const script = turns().say([0, 'ada', 1], [10, 'bob', 2], [20, 'cy', 3], [30, 'ada', 4]).pass(9000);
    expect(script.played).toEqual([
      [0, 1],
      [1000, 2],
      [2000, 3],
      [3000, 4],
    ]);
  });

  test('who waits and asks again keeps the place, with the newest value', () => {
    const script = turns().say([0, 'ada', 1], [10, 'bob', 2], [20, 'cy', 3], [30, 'bob', 9]).pass(9000);
    expect(script.played.map(([, value]) => value)).toEqual([1, 9, 3]);
  });

  test('after a turn that nobody waited through the next to ask is heard at once', () => {
    const script = turns().say([0, 'ada', 1], [999, 'bob', 2], [5000, 'cy', 3]).pass(9000);
    expect(script.played).toEqual([
      [0, 1],
      [1000, 2],
      [5000, 3],
    ]);
  });

  test('whoever asks without pause gets as many turns as any who asks now and then', () => {
    const script = turns();
    const turnsOf = new Map<number, number>();
    for (let at = 0; at < 600_000; at += 10) {
      script.say([at, 'spammer', 0]);
      // Once in every turn is often enough never to miss one.
      if (at % 500 === 0) for (let nth = 1; nth <= 5; nth++) script.say([at, `viewer-${nth}`, nth]);
    }
    for (const [, value] of script.played) turnsOf.set(value, (turnsOf.get(value) ?? 0) + 1);
    expect([...turnsOf.values()]).toEqual([100, 100, 100, 100, 100, 100]);
  });

  test('called a little late the beat stays; called far too late everybody still has a whole turn', () => {
    const { crowd } = turns().say([0, 'ada', 1], [1, 'bob', 2], [2, 'cy', 3], [3, 'dee', 4]);
    expect(crowd.decide(milliseconds(1015))?.value).toBe(2);
    expect(crowd.dueAt()).toBe(2000);
    expect(crowd.decide(milliseconds(30_000))?.value).toBe(3);
    expect(crowd.dueAt()).toBe(31_000);
  });

  test('shows who is next in the order of play, and how soon', () => {
    const script = turns().say([0, 'ada', 1], [10, 'bob', 50], [20, 'cy', 3]);
    expect(script.view(400)).toEqual({
      msLeft: 600,
      voters: 2,
      tally: [
        { value: 50, bucket: null, votes: 1 },
        { value: 3, bucket: null, votes: 1 },
      ],
    });
    expect(script.pass(3000).view(3000)).toBeNull();
  });

  test('a forgotten viewer has no turn', () => {
    const script = turns().say([0, 'ada', 1], [10, 'bob', 2], [20, 'cy', 3]);
    script.crowd.forgetViewer('bob');
    expect(script.pass(9000).played).toEqual([
      [0, 1],
      [1000, 3],
    ]);
  });

  test('a deleted request brings back the one before it, or gives the place of the one after it', () => {
    const script = turns().say([0, 'ada', 1], [10, 'bob', 2, 'b1'], [20, 'cy', 3, 'c1']);
    script.say([30, 'bob', 4, 'b2'], [40, 'cy', 5, 'c2']);
    script.crowd.forgetMessage('c2');
    script.crowd.forgetMessage('b1');
    expect(script.pass(9000).played).toEqual([
      [0, 1],
      [1000, 3],
      [2000, 4],
    ]);
  });
});

describe('queue', () => {
  test('few items play as long as a window allows', () => {
    const script = new CrowdScript({ mode: 'queue', windowMs: 1000 });
    script.say([0, 'ada', 1], [10, 'bob', 2], [20, 'cy', 3]).pass(9000);
    expect(script.played).toEqual([
      [0, 1],
      [1000, 2],
      [2000, 3],
    ]);
  });

  test('tells of each item whose wish it is, also of one who found the queue full before', () => {
    const script = new CrowdScript({ mode: 'queue', capacity: 2 });
    script.say([0, 'ada', 1], [1, 'bob', 2], [2, 'cy', 3], [3, 'dee', 4], [4, 'cy', 5]).pass(60_000);
    script.say([60_001, 'eve', 6], [60_002, 'dee', 7]).pass(120_000);
    expect(script.played.map(([, value]) => value)).toEqual([1, 2, 5, 6, 7]);
    expect(script.deciders).toEqual(['bob', 'cy', 'dee']);
  });

  test('an item is nobody’s where the newest wish for it was taken back, even if an older one was the same', () => {
    const script = new CrowdScript({ mode: 'queue' });
    script.say([0, 'ada', 1], [1, 'bob', 2, 'b1'], [2, 'bob', 2, 'b2']);
    script.crowd.forgetMessage('b2');
    expect(script.pass(9000).deciders).toEqual([null]);
  });

  test('a message without an id is not taken for another one without', () => {
    const script = new CrowdScript({ mode: 'queue' }).say([0, 'ada', 1], [1, 'bob', 2]);
    script.crowd.forgetMessage('');
    expect(script.pass(9000).deciders).toEqual(['bob']);
  });

  describe('however long the line', () => {
    const LONG = 1500;
    const viewers = Array.from({ length: LONG }, (_, nth) => `viewer-${nth}`);
    const longLine = (): CrowdScript => {
      const script = new CrowdScript({ mode: 'queue', capacity: LONG }).say([0, 'ada', 1]);
      viewers.forEach((viewer) => script.say([1, viewer, 5, `of ${viewer}`]));
      return script;
    };

    test.each<[what: string, end: (script: CrowdScript) => void]>([
      ['has played', (script) => script.pass(60_000)],
      ['was timed out', ({ crowd }) => viewers.forEach((one) => crowd.forgetViewer(one))],
      ['was deleted', ({ crowd }) => viewers.forEach((one) => crowd.forgetMessage(`of ${one}`))],
      ['was cleared', ({ crowd }) => crowd.forgetAll()],
    ])('what %s leaves room to know whose wish the next one is', (_, end) => {
      const script = longLine();
      end(script);
      script.say([60_001, 'bob', 1], [60_002, 'cy', 2]).pass(120_000);
      expect(script.deciders.at(-1)).toBe('cy');
    });

    test('it is known whose wish each of the first thousand is, also of those who asked again', () => {
      const script = longLine().say([1, 'viewer-0', 9]).pass(60_000);
      expect(script.deciders.slice(0, 1000)).toEqual(viewers.slice(0, 1000));
    });
  });

  test('items shorten as the queue grows, what plays already among them', () => {
    const { crowd } = new CrowdScript({ mode: 'queue' }).say([0, 'ada', 1], [0, 'bob', 2]);
    expect(crowd.dueAt()).toBe(2000);
    for (let nth = 0; nth < 5; nth++)
      crowd.hear({ messageId: '', viewerId: `v${nth}`, viewerName: '', value: nth, at: milliseconds(1) });
    expect(crowd.dueAt()).toBe(500);
  });

  test.each([4, 15, 60])(
    'under constant load that keeps %d waiting, each waits about three seconds',
    (waiting) => {
      const script = new CrowdScript({ mode: 'queue', capacity: 150 });
      const saidAt: number[] = [];
      let gone = -1;
      for (let at = 0; at < 60_000; at += 1) {
        script.pass(at);
        gone = script.played.length;
        while (saidAt.length - gone < waiting) {
          saidAt.push(at);
          script.say([at, `viewer-${saidAt.length}`, saidAt.length - 1]);
          gone = script.played.length;
        }
      }
      const waits = script.played.filter(([at]) => at > 10_000).map(([at, nth]) => at - saidAt[nth]);
      expect(waits.length).toBeGreaterThan(20);
      // Within one item's time, which is what somebody who joins has to wait for before the line moves at all.
      for (const wait of waits) expect(Math.abs(wait - 3000)).toBeLessThanOrEqual(3000 / waiting + 1);
    },
  );

  test('full, it hears no newcomer, while those who wait may change their value', () => {
    const script = new CrowdScript({ mode: 'queue', capacity: 2, windowMs: 1000 });
    script.say([0, 'ada', 1], [1, 'bob', 2], [2, 'cy', 3], [3, 'dee', 4], [4, 'bob', 5]).pass(9000);
    expect(script.played.map(([, value]) => value)).toEqual([1, 5, 3]);
  });

  test('a viewer has one item waiting', () => {
    const script = new CrowdScript({ mode: 'queue' });
    for (let nth = 0; nth < 100; nth++) script.say([nth, 'ada', nth]);
    expect(script.view(100)).toMatchObject({ voters: 1, tally: [{ value: 99 }] });
  });
});

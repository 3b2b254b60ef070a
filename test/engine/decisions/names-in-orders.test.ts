/** Moderators block and let in whoever wrote anything, by the name that they can type. */
import { describe, expect, test } from 'vitest';
import { verdictSentence } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { notify } from '../../helpers/rigs/support-bench';
import { crowdPatch } from '../../helpers/samples/crowd-patch';

const MODERATOR = { role: 'moderator' } as const;
const NAGATA = { viewerName: 'ながた', viewerLogin: 'nagata' };
const ORDERED = { kind: 'accepted', note: 'ordered' };

function order(bench: EngineBench, text: string): ReturnType<EngineBench['verdicts']>[number] | undefined {
  bench.verdicts();
  bench.say(text, 'mod', MODERATOR);
  return bench.verdicts().at(-1);
}
const isBlocked = (bench: EngineBench, viewerId: string): boolean =>
  bench.pipeline.permission.blocked.some(({ id }) => id === viewerId);

describe('!cv block finds', () => {
  test.each<[string, (bench: EngineBench) => void]>([
    ['who only talked', (bench) => bench.say('hello there', '6', NAGATA)],
    ['who played', (bench) => bench.say('cv#1.out: 1', '6', NAGATA)],
    ['whose command was refused', (bench) => bench.say('cv#9.out: 1', '6', NAGATA)],
    ['who voted on the mode', (bench) => bench.say('!democracy', '6', NAGATA)],
    ['who cheered', (bench) => bench.say('take that', '6', { ...NAGATA, bits: 5 })],
    [
      'who wrote while chat was paused',
      (bench) => {
        bench.control.pause(true);
        bench.say('cv#1.out: 1', '6', NAGATA);
      },
    ],
    [
      'who wrote before 1,500 commands of others',
      (bench) => {
        bench.say('hello', '6', NAGATA);
        for (let nth = 0; nth < 1_500; nth++) {
          bench.say('cv#1.out: 1', `v${nth}`);
          if (nth % 150 === 149) bench.wait(20);
        }
      },
    ],
    [
      'who wrote before the patch was edited',
      (bench) => {
        bench.say('hello', '6', NAGATA);
        bench.edit(crowdPatch([{}, {}]));
      },
    ],
  ])('%s, by login and by the name to show', (_, write) => {
    for (const name of ['nagata', '@nagata', '@NaGaTa', 'ながた', '@ながた']) {
      const bench = new EngineBench(crowdPatch([{}]));
      write(bench);
      expect(order(bench, `!cv block ${name}`)).toEqual(ORDERED);
      expect(isBlocked(bench, '6')).toBe(true);
    }
  });

  test('who wrote while nothing was live', () => {
    const bench = new EngineBench(crowdPatch([{}]), { live: false });
    bench.say('cv#1.out: 1', '6', NAGATA);
    order(bench, '!cv block nagata');
    expect(isBlocked(bench, '6')).toBe(true);
  });

  test('who only subscribed', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    notify(bench, { kind: 'sub', months: 1 });
    order(bench, '!cv block @fan');
    expect(isBlocked(bench, 'fan')).toBe(true);
  });

  test('nobody who has not written, and says that of a viewer, not of a variable', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    const verdict = order(bench, '!cv block @ghost');
    expect(verdict).toEqual({ kind: 'invalid', reason: 'no-such-viewer' });
    expect(verdict === undefined ? '' : verdictSentence(verdict)).toMatch(/viewer/);
  });
});

describe('!cv unblock finds', () => {
  const people = { ...crowdPatch([{}]).people, block: [{ id: '6', name: 'ながた (nagata)' }] };

  test.each(['nagata', '@Nagata', 'ながた'])(
    '%s of the patch’s list, who wrote nothing since the reload',
    (name) => {
      const bench = new EngineBench(crowdPatch([{}], { people }));
      expect(order(bench, `!cv unblock ${name}`)).toEqual(ORDERED);
      expect(isBlocked(bench, '6')).toBe(false);
      expect(bench.orders.drain()).toEqual([{ kind: 'unblock', person: people.block[0] }]);
    },
  );

  test('whom the list has under an older name', () => {
    const block = [{ id: '6', name: 'Older' }];
    const bench = new EngineBench(crowdPatch([{}], { people: { ...people, block } }));
    bench.say('let me in', '6', NAGATA);
    order(bench, '!cv unblock nagata');
    expect(isBlocked(bench, '6')).toBe(false);
  });

  test('whom the list has under the name of somebody who writes now', () => {
    const bench = new EngineBench(crowdPatch([{}], { people }));
    bench.say('hello', '7', { viewerName: 'nagata', viewerLogin: 'nagata' });
    order(bench, '!cv unblock nagata');
    expect(isBlocked(bench, '6')).toBe(false);
  });
});

test('a viewer who is blocked and let in again, as the list keeps both names', () => {
  const bench = new EngineBench(crowdPatch([{}]));
  bench.say('cv#1.out: 9', '6', NAGATA);
  order(bench, '!cv block @nagata');
  expect(bench.valueOf(0)).toBeNull();
  const person = { id: '6', name: 'ながた (nagata)' };
  expect(bench.orders.drain()).toEqual([{ kind: 'block', person }]);
  order(bench, '!cv unblock @nagata');
  bench.say('cv#1.out: 9', '6', NAGATA);
  expect(bench.valueOf(0)).toBe(9);
});

/** Who is let through, and when, as the limits of a patch say. */
import { expect, test } from 'vitest';
import type { Role } from '../../../src/domain/chat/chat-message';
import { Limiter } from '../../../src/domain/limits/limiter';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import type { MoveRequest } from '../../../src/engine/path/request';
import { Admission, type Plays } from '../../../src/engine/path/admission';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';

const FEW = { capacity: 1, perSecond: 1 };

test('a moment that is no number is an error of the limits, and no wait without an end; a right one plays', () => {
  const { limits, variables } = crowdPatch([{}]);
  const message = {
    ...{ id: 'x', viewerId: 'ann', viewerLogin: 'ann', viewerName: 'Ann', role: 'viewer' as Role },
    ...{ isGuest: false, isFirst: false, text: '', trailingEmotesAt: 0 },
    ...{ bits: 0, rewardId: null, sentAt: null, receivedAt: milliseconds(0) },
  };
  const request: MoveRequest = {
    ...{ kind: 'request', message, messageId: 'x', viewerId: 'ann', viewerName: 'Ann', role: 'viewer' },
    ...{ variableIndex: 0, value: 1, move: null, at: milliseconds(0), logNumber: 0 },
    ...{ count: null, isMore: false, next: null },
  };
  const admission = new Admission(new Limiter(limits, variables), variables);
  const played: number[] = [];
  const player: Plays = {
    play({ value }, now) {
      played.push(value, now);
      return { kind: 'accepted', note: 'counted' };
    },
  };
  const admit = (now: number): Verdict => admission.admit(request, milliseconds(now), player);
  expect([admit(NaN), played]).toEqual([{ kind: 'blocked', reason: 'limiter-error' }, []]);
  expect([admit(0), played]).toEqual([{ kind: 'accepted', note: 'counted' }, [1, 0]]);
});

test('what must wait plays once, when its time comes, and a newer one of its viewer in its place', () => {
  const bench = new EngineBench(crowdPatch([{}], { limits: { ...OPEN_LIMITS, userCooldownMs: 500 } }));
  for (const value of [1, 2, 127]) bench.say(`cv#1.out: ${value}`);
  bench.played();
  bench.pass(499);
  expect(bench.played()).toEqual([]);
  bench.pass(2_000);
  expect(bench.played()).toEqual([{ jack: 1, volts: 5 }]);
});

test('whoever makes moves of three tokens has as many tokens as the others, and so a third of the moves', () => {
  const viewers = Array.from({ length: 12 }, (_, nth) => `v${nth}`);
  const costs = [{ variable: 'cv#1.out', tokens: 3, cools: [] }];
  const limits = { ...OPEN_LIMITS, system: { capacity: 1, perSecond: 10 }, costs };
  const bench = new EngineBench(
    crowdPatch(
      viewers.map(() => ({})),
      { limits },
    ),
  );
  const moves = viewers.map(() => 0);
  for (let step = 0; step < 2_000; step++) {
    bench.wait(50);
    viewers.forEach((viewer, at) => bench.say(`cv#${at + 1}.out: ${step % 128}`, viewer));
    for (const { jack } of bench.played()) moves[jack - 1]++;
  }
  const [dear, ...others] = moves;
  // A thousand tokens are 83 for each, which 28 dear moves spend; one more or fewer of them is a tenth of this ratio.
  for (const count of others) expect(count / dear).toBeCloseTo(3, 0);
});

test('when the patch is edited, a moderator who waits for a token of the moderators keeps no viewer waiting', () => {
  const patch = crowdPatch([{}], { limits: { ...OPEN_LIMITS, privileged: FEW } });
  const bench = new EngineBench(patch);
  for (const value of [1, 2]) bench.say(`cv#1.out: ${value}`, 'mod', { role: 'moderator' });
  expect(bench.verdicts()).toMatchObject([{ kind: 'accepted' }, { kind: 'limited', tier: 'privileged' }]);
  bench.edit({ ...patch, name: 'Edited' });
  bench.say('cv#1.out: 3', 'ann');
  expect(bench.verdicts()).toEqual([{ kind: 'accepted' }]);
});

test('when a variable is removed, what waits for it plays nowhere else', () => {
  const patch = crowdPatch([{}, {}], { limits: { ...OPEN_LIMITS, userCooldownMs: 1_000 } });
  const bench = new EngineBench(patch);
  bench.say('cv#1.out: 1');
  bench.say('cv#1.out: 2');
  bench.edit({ ...patch, variables: patch.variables.slice(1) });
  bench.played();
  bench.pass(3_000);
  expect(bench.played()).toEqual([]);
});

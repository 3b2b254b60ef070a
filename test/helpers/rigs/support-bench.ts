/** A patch with triggers, and viewers who give. */
import type { SupportNotice } from '../../../src/domain/chat/chat-event';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Patch } from '../../../src/domain/patch/patch';
import type { SupportTrigger } from '../../../src/domain/support/support-trigger';
import { crowdPatch } from '../samples/crowd-patch';
import type { EngineBench } from './engine-bench';

export const CHEER: SupportTrigger['on'] = { kind: 'cheer', leastBits: 100, mostBits: null };

/** Three variables: anarchy, tug and a gate. */
export const patchWith = (
  action: SupportTrigger['do'],
  on: SupportTrigger['on'] = CHEER,
  more: Partial<Patch> = {},
): Patch =>
  crowdPatch([{}, { crowd: { mode: 'tug' } }, { kind: 'gate' }], {
    triggers: [{ name: 'one', on, do: action, cooldownMs: milliseconds(0) }],
    ...more,
  });

/** A cheer of 100 sets off the one, a cheer of 200 the other. */
export function patchWithTwo(one: SupportTrigger['do'], other: SupportTrigger['do']): Patch {
  const patch = patchWith(one);
  const on = { ...CHEER, leastBits: 200 };
  const two = { name: 'two', on, do: other, cooldownMs: milliseconds(0) };
  return { ...patch, triggers: [...patch.triggers, two] };
}

export const GATE = {
  kind: 'gate',
  variable: 'cv#3.out',
  forMs: milliseconds(200),
} as const satisfies SupportTrigger['do'];

export const cheer = (bench: EngineBench, bits = 100, viewerId = 'fan'): void =>
  bench.say('Cheer here you are', viewerId, { bits });

export function notify(bench: EngineBench, what: SupportNotice['what']): void {
  const receivedAt = bench.clock.now();
  const notice = { id: '', viewerId: 'fan', viewerName: 'Fan', what, sentAt: null, receivedAt };
  bench.support.receiveNotice(notice, receivedAt);
}

/** Follows a panic as the engine does. */
export function panic(bench: EngineBench): void {
  bench.values.comeToRest();
  bench.pipeline.comeToRest();
  bench.support.comeToRest(bench.clock.now());
}

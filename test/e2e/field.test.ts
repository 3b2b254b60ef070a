/**
 * Troubles that people who do the same job met in public, through a real socket in a real browser: `field/met.jsonl`, and
 * neighbours.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FieldCase, FieldSeat, readFieldCases } from '../helpers/chat/field-case';
import { SilentStage } from '../helpers/rigs/silent-stage';

let stage: SilentStage;
/** Seats that no case is played at. */
const free: FieldSeat[] = [];

beforeAll(async () => {
  stage = await SilentStage.build();
});
afterAll(async () => {
  await Promise.all(free.map((seat) => seat.leave()));
  await stage.strike();
});

async function play(fieldCase: FieldCase): Promise<void> {
  const seat = free.pop() ?? (await FieldSeat.take(stage));
  expect(await seat.play(fieldCase)).toEqual([]);
  // A seat where a case went wrong is not used again: the fault must not pass on to the next case.
  free.push(seat);
}

describe.each(['met', 'neighbours'])('%s', (file) => {
  const cases = readFieldCases(new URL(`field/${file}.jsonl`, import.meta.url));
  test.concurrent.each(cases.map((one) => [one.kind, one.case, one] as const))(
    '%s: %s',
    async (_kind, _name, one) => {
      await play(one);
    },
  );
});

/** What people who do the same job met in public, through a real socket in a real browser: `field/met.jsonl`, and neighbours. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIELD_ROOM_ID, type FieldCase, playFieldCase, readFieldCases } from '../helpers/field-case';
import { IrcServer } from '../helpers/irc-server';
import { SilentStage } from '../helpers/silent-stage';

let stage: SilentStage;
/** Chat servers that no page is in now: each case has one to itself. */
const free: IrcServer[] = [];

beforeAll(async () => {
  stage = await SilentStage.build();
});
afterAll(async () => {
  await stage.strike();
  await Promise.all(free.map((twitch) => twitch.stop()));
});

async function play(fieldCase: FieldCase): Promise<void> {
  const twitch = free.pop() ?? (await IrcServer.start(0, FIELD_ROOM_ID));
  try {
    expect(await playFieldCase(stage, twitch, fieldCase)).toEqual([]);
  } finally {
    free.push(twitch);
  }
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

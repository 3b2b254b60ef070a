/** The settings that a power cut leaves. */
import { test } from 'vitest';
import { proveKills } from '../helpers/rigs/kill-loop';

/** The whole run has time for so many; `npm run prove:kill` goes on to a thousand. */
const KILLS = 8;
const SEED = 100;

test('eight hard kills while it saves: the database opens every time, nothing shown as saved is lost', async () => {
  await proveKills(KILLS, SEED);
}, 400_000);

/** What a power cut leaves of the settings. */
import { test } from 'vitest';
import { proveKills } from '../helpers/rigs/kill-loop';

/** As many as the whole run has time for; `npm run prove:kill` goes on to a thousand. */
const KILLS = 30;
const SEED = 100;

test('thirty hard kills while it saves: the database opens every time, nothing shown as saved is lost', async () => {
  await proveKills(KILLS, SEED);
}, 400_000);

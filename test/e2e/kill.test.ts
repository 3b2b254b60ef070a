/** What a power cut leaves of the settings. */
import { test } from 'vitest';
import { proveKills } from '../helpers/kill-loop';

const KILLS = 100;
const SEED = 100;

test('a hundred hard kills while it saves: the database opens every time, nothing shown as saved is lost', async () => {
  await proveKills(KILLS, SEED);
}, 400_000);

/**
 * A long evening: half an hour, or `npm run prove:soak -- --hours 24`. A busy crowd plays a page in a browser at a real sink, with
 * reconnects, dropped connections, edits, session cycles, a hidden tab and the view Log in between. Every minute says how it goes.
 * Fails when memory grows, commands reach the sink later than at first, a message is counted wrong, an underrun is not the
 * machine's doing, or a setting is lost. Linux, as root.
 */
import { runSoak } from '../load/soak/run-soak';
import { readSoakOptions, SOAK_HELP } from '../load/soak/soak-options';

const asked = readSoakOptions(process.argv.slice(2));
if (asked.kind === 'help') console.log(SOAK_HELP);
else if (asked.kind === 'fault') {
  console.error(`${asked.fault}\nnpm run prove:soak -- --help says what there is.`);
  process.exitCode = 2;
} else {
  const faults = await runSoak(asked.options);
  console.log(faults.length === 0 ? 'All is well.' : faults.map((fault) => `FAULT: ${fault}`).join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

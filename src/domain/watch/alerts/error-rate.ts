/** Faults of this program, not of viewers. Any thread: safe. */
import { share } from '../../settings/field';
import { type Alert, LEAST_SAMPLES, type Measured } from '../alert';
import { sumOf } from '../counted';
import { inPercent } from '../figure-words';

export const errorRate: Alert = {
  words: {
    label: 'Error rate',
    help: 'Faults of this page for each command decided: uncaught errors and moves put off, never what viewers mistype.',
    advice: 'Download the diagnostics, and reload the page after the show.',
    forViewers: 'Something is wrong with the instrument.',
  },
  level: share('Raise at', { min: 0.001, max: 1, fallback: 0.01 }),
  lookBackMs: 60000,
  forMs: 1000,
  keepMs: 10000,
  act: { label: 'Open Log', view: 'log' },
  measure: faultsPerCommand,
  sentence: (value) => `A fault of this page met ${inPercent(value)} of the commands.`,
  figure: inPercent,
};

/** A fault in a quiet chat counts against as many commands as a judgement needs. */
function faultsPerCommand(measured: Measured, seconds: number): number {
  const decided = sumOf(measured.window('decided', seconds));
  const dropped = sumOf(measured.window('dropped', seconds));
  const faults = measured.facts.errors(seconds) + (Number.isNaN(dropped) ? 0 : dropped);
  if (faults === 0) return decided >= LEAST_SAMPLES ? 0 : NaN;
  return Math.min(1, faults / Math.max(LEAST_SAMPLES, Number.isNaN(decided) ? 0 : decided));
}

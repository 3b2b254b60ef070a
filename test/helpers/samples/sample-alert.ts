/** An alert as the engine tells it. */
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import type { AlertView } from '../../../src/shared/reports/alerts-report';

export const sampleAlert = (change: Partial<AlertView> = {}): AlertView => ({
  ...{ name: 'latencyP99', label: 'Path latency, p99', state: 'normal', figure: '16 ms' },
  ...{ isRaised: false, isMuted: false, isTold: false, since: 1_700_000_000_000 as EpochMilliseconds },
  sentence: 'Commands take 16 ms. Close other tabs.',
  act: { label: 'Open limits', view: 'crowd' },
  ...change,
});

export const raisedAlert = (change: Partial<AlertView> = {}): AlertView =>
  sampleAlert({ state: 'alerting', isRaised: true, isTold: true, ...change });

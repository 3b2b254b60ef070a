/** The part of the diagnostics that is looked up when somebody asks for the file. Figures and names of programs only. Page: safe. */
import { lookAtStorage } from '../../adapters/storage/storage-probe';
import { answerWithin } from '../../adapters/time-limit';
import type { HourOfFigures } from '../../domain/watch/hour';
import type { EngineReport } from '../../shared/protocol';
import type { Glance } from '../../shared/reports/watch-report';
import type { AppState } from '../state/state';

/** Members of Chrome that TypeScript's library does not know. */
interface ChromeNavigator {
  readonly userAgentData?: {
    readonly brands: readonly { readonly brand: string; readonly version: string }[];
    readonly platform: string;
    readonly mobile: boolean;
  };
  readonly deviceMemory?: number;
}

/** Counts up when a field changes its meaning: those that there are stay as they are. */
const DIAGNOSTICS_VERSION = 2;
/** An engine that hangs is ended after 3 s, and the file does not wait for another. */
const ANSWERS_WITHIN_MS = 2_000;

/** Numbers that are not known are null there: JSON has no NaN. */
const known = (figures: Readonly<Record<string, number>>): object =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  );

const watched = (glance: Glance, hour: HourOfFigures | null): object => ({
  last: known(glance.last),
  limits: known({ ...glance.limits }),
  hour: hour && Object.fromEntries(Object.entries(hour).map(([name, sum]) => [name, known({ ...sum })])),
});

export interface MoreFacts {
  readonly diagnosticsVersion: number;
  readonly watch: object | null;
  readonly alerts: readonly object[];
  readonly tracing: object | null;
  readonly hosting: object;
  readonly browser: object;
  readonly storage: object | null;
  readonly selfTest: object | null;
}

type SumUpHour = () => Promise<HourOfFigures | null>;
type Seen = Pick<AppState, 'glance' | 'alerts' | 'selfTest' | 'hosting' | 'abilities'>;

/** `report` is the engine's last; `sumUpHour` asks it. */
export async function moreFacts(
  { glance, alerts, selfTest, hosting, abilities }: Seen,
  report: Pick<EngineReport, 'tracing'> | null,
  sumUpHour: SumUpHour,
): Promise<MoreFacts> {
  const { userAgentData, deviceMemory } = navigator as ChromeNavigator;
  const { found } = selfTest;
  return {
    diagnosticsVersion: DIAGNOSTICS_VERSION,
    watch:
      glance &&
      watched(
        glance,
        await answerWithin(sumUpHour(), ANSWERS_WITHIN_MS, new Error('no answer')).catch(() => null),
      ),
    alerts: alerts.map(({ name, state, isRaised, isMuted }) => ({ name, state, isRaised, isMuted })),
    // The collector's address and its words are the streamer's own.
    tracing: report && {
      state: report.tracing.state,
      sent: report.tracing.sent,
      notSent: report.tracing.notSent,
    },
    hosting: { isIsolated: abilities.isolated, ...hosting },
    browser: {
      brands: (userAgentData?.brands ?? []).map(({ brand, version }) => `${brand} ${version}`),
      platform: userAgentData?.platform ?? null,
      isMobile: userAgentData?.mobile ?? null,
      cores: navigator.hardwareConcurrency,
      memoryGigabytes: deviceMemory ?? null,
    },
    storage: await lookAtStorage().catch(() => null),
    selfTest: found && {
      facts: found.facts,
      ratings: Object.fromEntries(found.report.lines.map(({ label, rating }) => [label, rating])),
    },
  };
}

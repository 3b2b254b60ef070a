/** Sentences about tracing. Pure. */
import type { TracingState } from '../../app/state/tracing-state';
import type { CollectorFault } from '../../shared/reports/tracing-report';
import { formatCount } from '../kit/format';
import type { Sentence } from '../kit/sentence';

type Tracing = TracingState['tracing'];

/** The state of tracing, for its status line. */
export function tracingSentence({ status, permission, collector, isInPanel }: Tracing): Sentence {
  if (permission === 'asked') return { text: 'waiting for your answer to Chrome', tone: 'caution' };
  if (collector === null)
    return { text: isInPanel ? 'in the performance panel only' : 'off', tone: 'neutral' };
  if (status.state !== 'on') return { text: 'starting', tone: 'neutral' };
  if (status.fault !== null && status.fault.kind !== 'partly') return notReached(status);
  if (status.sent === 0) return { text: 'on, no command yet', tone: 'neutral' };
  return { text: `sending, ${spans(status.sent)} sent${lost(status)}`, tone: 'good' };
}

function notReached({ fault, retryInMs, notSent, waiting }: Tracing['status']): Sentence {
  const what = fault?.kind === 'refused' ? 'refused' : 'not reached';
  const again = retryInMs === null ? '' : `, again in ${Math.ceil(retryInMs / 1000)} s`;
  return {
    text: `${what}${again}${waiting > 0 ? `, ${spans(waiting)} wait` : ''}${lost({ notSent })}`,
    tone: 'caution',
  };
}

const spans = (count: number): string => `${formatCount(count)} ${count === 1 ? 'span' : 'spans'}`;
const lost = ({ notSent }: Pick<Tracing['status'], 'notSent'>): string =>
  notSent === 0 ? '' : `, ${formatCount(notSent)} not sent`;

/** The sentence that says how to go on, or null when there is nothing to say. `origin`: of this page. */
export function tracingAdvice({ status, permission, collector }: Tracing, origin: string): Sentence | null {
  switch (permission) {
    case 'asked':
      return {
        text: 'Chrome asks, at the top of this window, whether this page may reach programs on this computer. The collector is one: choose Allow.',
        tone: 'caution',
      };
    case 'denied':
      return {
        text: 'Chrome does not let this page reach the collector. Open the site settings at the left of the address, allow “Apps on device” or “Local network”, and start again.',
        tone: 'bad',
      };
    case 'unanswered':
      return {
        text: 'Chrome’s question was closed without an answer. Start again, and choose Allow.',
        tone: 'caution',
      };
    case 'unknown':
    case 'granted':
  }
  if (collector === null || status.fault === null) return null;
  return { text: faultSentence(status.fault, collector, origin), tone: 'caution' };
}

function faultSentence(fault: CollectorFault, collector: string, origin: string): string {
  switch (fault.kind) {
    case 'unreachable':
      return `Nobody answers at ${collector}, or it does not allow this page. Start the collector there, and let it allow the origin ${origin} (CORS). The show goes on without it.`;
    case 'silent':
      return `The collector at ${collector} does not answer within 5 s. Look at it, or stop tracing. The show goes on without it.`;
    case 'refused':
      return `The collector refused the spans with status ${fault.status}${quoted(fault.text)}. Is ${collector} its address for OTLP over HTTP?`;
    case 'partly':
      return `The collector left out some spans${quoted(fault.text)}.`;
    case 'not loaded':
      return 'This part of the page did not load: reload the page after the show.';
  }
}

const quoted = (text: string): string => (text === '' ? '' : `: “${text}”`);

/** Sentences about the connection to OBS. Pure. */
import type { ObsState } from '../../app/state/obs-state';
import type { ObsSourceAnswer } from '../../shared/reports/obs-report';
import type { Sentence } from '../kit/sentence';

type Obs = ObsState['obs'];

/** The state of the connection, for its status line. */
export function obsSentence({ status, permission }: Obs): Sentence {
  if (permission === 'asked') return { text: 'waiting for your answer to Chrome', tone: 'caution' };
  const because = status.reason === null ? '' : `: ${status.reason}`;
  switch (status.state) {
    case 'off':
      return { text: 'not connected', tone: 'neutral' };
    case 'connecting':
      return { text: `connecting${because}`, tone: 'caution' };
    case 'connected':
      return connected(status);
    case 'reconnecting': {
      const wait =
        status.retryInMs === null ? '' : ` in ${Math.max(0, Math.ceil(status.retryInMs / 1000))} s`;
      return { text: `reconnecting${wait}${because}`, tone: 'caution' };
    }
    case 'refused':
      return { text: status.reason ?? 'refused', tone: 'bad' };
  }
}

function connected({ version, takesOverlay }: Obs['status']): Sentence {
  const text = `connected to OBS${version === '' ? '' : ` ${version}`}`;
  return takesOverlay === false
    ? { text: `${text}, which has no browser source`, tone: 'caution' }
    : { text, tone: 'good' };
}

const NO_BROWSER =
  'This OBS has no browser source. Open the overlay as a pop-out, and add it in OBS as a Window Capture with a Colour Key.';

/** The sentence that says how to go on, or null when there is nothing to say. */
export function obsAdvice({ status, permission, source }: Obs): Sentence | null {
  switch (permission) {
    case 'asked':
      return {
        text: 'Chrome asks, at the top of this window, whether this page may reach programs on this computer. OBS is one: choose Allow.',
        tone: 'caution',
      };
    case 'denied':
      return {
        text: 'Chrome does not let this page reach OBS. Open the site settings at the left of the address, allow “Apps on device” or “Local network”, and connect again.',
        tone: 'bad',
      };
    case 'unanswered':
      return {
        text: 'Chrome’s question was closed without an answer. Connect again, and choose Allow.',
        tone: 'caution',
      };
    case 'unknown':
    case 'granted':
  }
  if (source !== null && source !== 'asked') return sourceSentence(source);
  return status.takesOverlay === false ? { text: NO_BROWSER, tone: 'caution' } : null;
}

function sourceSentence(answer: ObsSourceAnswer): Sentence {
  switch (answer.kind) {
    case 'added':
      return { text: `The overlay is now in the scene “${answer.scene}”.`, tone: 'good' };
    case 'exists':
      return { text: 'The overlay is in OBS already. Replace its address by today’s?', tone: 'caution' };
    case 'renewed':
      return { text: 'The overlay in OBS has today’s address, and was loaded anew.', tone: 'good' };
    case 'noBrowser':
      return { text: NO_BROWSER, tone: 'caution' };
    case 'failed':
      return { text: `That did not work: ${answer.reason}.`, tone: 'bad' };
  }
}

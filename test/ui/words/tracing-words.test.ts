/** Sentences about tracing: never that spans arrive when they do not. */
import { expect, test } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import type { TracingState } from '../../../src/app/state/tracing-state';
import type { CollectorFault, TracingStatus } from '../../../src/shared/reports/tracing-report';
import { tracingAdvice, tracingSentence } from '../../../src/ui/words/tracing-words';

const { tracing } = initialState({ canChooseOutput: true, isolated: true });
const on = (status: Partial<TracingStatus>): TracingState['tracing'] => ({
  ...tracing,
  collector: 'http://127.0.0.1:4318',
  status: { ...tracing.status, state: 'on', ...status },
});

test.each([
  [tracing, 'off'],
  [{ ...tracing, permission: 'asked' as const }, 'waiting for your answer to Chrome'],
  [{ ...tracing, isInPanel: true }, 'in the performance panel only'],
  [on({ state: 'starting' }), 'starting'],
  [on({}), 'on, no command yet'],
  [on({ sent: 1 }), 'sending, 1 span sent'],
  [on({ sent: 1200, notSent: 7 }), 'sending, 1,200 spans sent, 7 not sent'],
  [
    on({ sent: 9, waiting: 12, notSent: 4, fault: { kind: 'unreachable' }, retryInMs: 1_200 as never }),
    'not reached, again in 2 s, 12 spans wait, 4 not sent',
  ],
  [on({ fault: { kind: 'refused', status: 400, text: '' } }), 'refused'],
  [on({ sent: 4, notSent: 1, fault: { kind: 'partly', text: '' } }), 'sending, 4 spans sent, 1 not sent'],
])('state %#: %2$s', (state, text) => {
  expect(tracingSentence(state).text).toBe(text);
});

test.each<[CollectorFault, RegExp]>([
  [{ kind: 'unreachable' }, /Start the collector there, and let it allow the origin https:\/\/cv\.example/],
  [{ kind: 'silent' }, /does not answer/],
  [{ kind: 'refused', status: 404, text: 'no such page' }, /status 404: “no such page”/],
  [{ kind: 'partly', text: '' }, /left out some spans\.$/],
  [{ kind: 'not loaded' }, /reload the page/],
])('%j comes with what to do', (fault, words) => {
  expect(tracingAdvice(on({ fault }), 'https://cv.example')?.text).toMatch(words);
});

test('nothing is advised while all is well or off', () => {
  expect(tracingAdvice(on({ sent: 3 }), '')).toBeNull();
  expect(tracingAdvice(tracing, '')).toBeNull();
});

/** Traces of single commands. */
import { TRACED_ONE_OF } from '../../../app/watch/tracing-work';
import { does, type Source } from '../entry';
import { inReader } from '../obstacles';

const WORDS = { words: 'opentelemetry otlp collector spans latency performance' };

export const tracing: Source = (app) => {
  const { collector, permission, isInPanel } = app.state.tracing;
  const isWanted = collector !== null || permission === 'asked';
  const obstacle = inReader(app);
  return [
    does('Start tracing', ({ tracing }) => void tracing.start(), { ...WORDS, obstacle }),
    does(
      'Stop tracing',
      ({ tracing }) => {
        tracing.stop();
      },
      { ...WORDS, obstacle: obstacle ?? (isWanted ? null : 'Nothing is traced') },
    ),
    does(
      isInPanel ? 'Draw no traces in the performance panel' : 'Draw traces in the performance panel',
      ({ tracing }) => {
        tracing.showInPanel(!isInPanel);
      },
      { ...WORDS, obstacle },
    ),
    ...TRACED_ONE_OF.map((oneOf) =>
      does(
        oneOf === 1 ? 'Trace every command' : `Trace one command of ${oneOf}`,
        ({ tracing }) => {
          tracing.sampleOneOf(oneOf);
        },
        { ...WORDS, obstacle },
      ),
    ),
  ];
};

/** The Demo crowd and its evenings. */
import { EVENING_NAMES } from '../../../domain/simulation/evening';
import { EVENING_WORDS, PLAIN_CROWD } from '../../words/evening-words';
import { does, type Source } from '../entry';
import { inReader } from '../obstacles';

export const simulation: Source = (app) => {
  const { running } = app.state.simulation;
  return [
    does(
      running ? 'Stop the Demo crowd' : 'Demo crowd',
      ({ simulation, state }) => {
        simulation.set({ ...state.simulation, running: !running });
      },
      {
        hint: 'Simulated viewers; they take the path of real chat',
        words: 'simulation try',
        obstacle: inReader(app),
      },
    ),
    ...[null, ...EVENING_NAMES].map((evening) =>
      does(
        `Evening ${evening === null ? PLAIN_CROWD : EVENING_WORDS[evening]}`,
        ({ simulation, state }) => {
          simulation.set({ ...state.simulation, evening, running: true });
        },
        { hint: 'Starts the Demo crowd with it', words: 'simulation crowd', obstacle: inReader(app) },
      ),
    ),
  ];
};

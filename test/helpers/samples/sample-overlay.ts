/** The news that an overlay hears in the middle of a show. */
import type {
  OverlayMessage,
  OverlayState,
  OverlayVariable,
} from '../../../src/domain/overlay/overlay-state';
import { milliseconds } from '../../../src/domain/numbers/units';

const variable = (name: string, over: Partial<OverlayVariable> = {}): OverlayVariable => ({
  name,
  alias: null,
  values: { min: 0, max: 127 },
  value: null,
  volts: null,
  setBy: '',
  mode: 'anarchy',
  keeper: 'chat',
  vote: null,
  ...over,
});

const message = (number: number, over: Partial<OverlayMessage>): OverlayMessage => ({
  number,
  who: `viewer_${number}`,
  text: 'cutoff: 90',
  outcome: 'played',
  reason: 'Played',
  ...over,
});

export const SAMPLE_OVERLAY: OverlayState = {
  version: 1,
  count: 42,
  patchName: 'Eurorack starter',
  standing: 'armed',
  isShown: true,
  example: 'cutoff: 64',
  variables: [
    variable('vco#1.pitch', { alias: 'pitch', value: 64, volts: 2.52, setBy: 'modwiggler' }),
    variable('vco#2.pitch', { value: 12, volts: 0.47, setBy: 'ana' }),
    variable('vcf#1.cutoff', {
      alias: 'cutoff',
      value: 101,
      volts: 3.98,
      mode: 'median',
      vote: {
        msLeft: milliseconds(12_400),
        voters: 23,
        rows: [
          { label: '64', votes: 12 },
          { label: '90.5', votes: 8 },
          { label: '127', votes: 3 },
        ],
      },
    }),
    variable('vcf#1.resonance', { value: 30, volts: 1.18, setBy: 'filter_fan', keeper: 'locked' }),
    variable('vca#1.level', { value: 96, volts: 3.78, keeper: 'hand' }),
    variable('lfo#1.rate', { alias: 'rate' }),
    variable('env#1.decay', { value: 127, volts: 5, setBy: 'a_viewer_whose_name_is_lo' }),
    variable('fx#1.mix', { value: 0, volts: 0, setBy: '混音師' }),
  ],
  modeVote: { side: 'democracy', share: 0.62, voters: 31, isFixed: false },
  messages: [
    message(7, {
      who: 'troll_88',
      text: 'cutoff: 999',
      outcome: 'refused',
      reason: '999 is outside 0 to 127',
    }),
    message(8, { who: 'modwiggler', text: 'pitch: 64' }),
    message(9, { who: 'ana', text: 'vco#2.pitch: 12' }),
    message(10, {
      who: 'late_again',
      text: 'mix: 3',
      outcome: 'refused',
      reason: 'one command at a time: may go again in 2 s',
    }),
    message(11, { who: 'filter_fan', text: 'cutoff: 64', outcome: 'counted', reason: 'Counted' }),
  ],
  waiting: [
    { who: 'next_in_line', name: 'rate' },
    { who: 'patient_one', name: 'rate' },
  ],
  triggers: [
    { name: 'Burst', cause: 'cheering 100 bits', deed: 'a burst on the envelope for 10 seconds' },
    { name: 'Raid', cause: 'a raid of 20', deed: 'all of chat decides by vote for a minute' },
  ],
  trouble: 'Commands come a little late.',
  viewersPage: 'https://modular.example/play.html#patch=q1YqS',
};

/** Crowds of the sample states before they decide: windows, and a line of wishes too long for its cell. */
import type { AppState } from '../../../src/app/state/state';
import type { CrowdView } from '../../../src/domain/crowd/crowd';
import type { CrowdModeName } from '../../../src/domain/crowd/modes';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Patch } from '../../../src/domain/patch/patch';

const MODES: readonly CrowdModeName[] = ['anarchy', 'median', 'democracy', 'queue', 'tug', 'turns'];

const withModes = (patch: Patch): Patch => ({
  ...patch,
  variables: patch.variables.map((variable, index) => {
    const mode = MODES[index % MODES.length];
    return { ...variable, crowd: { ...variable.crowd, mode, buckets: mode === 'democracy' ? 4 : null } };
  }),
});

/** By variable index, for the modes above; `msLeft` of the first window. */
export const sampleCrowds = (msLeft: number): (CrowdView | null)[] => [
  null,
  {
    msLeft: milliseconds(msLeft),
    voters: 8,
    tally: [
      { value: 64, bucket: null, votes: 5 },
      { value: 90.5, bucket: null, votes: 3 },
    ],
  },
  {
    msLeft: milliseconds(400),
    voters: 7,
    tally: [
      { value: 47.625, bucket: { min: 31.75, max: 63.5 }, votes: 4 },
      { value: 111.125, bucket: { min: 95.25, max: 127 }, votes: 3 },
    ],
  },
  {
    msLeft: milliseconds(90),
    voters: 33,
    tally: Array.from({ length: 12 }, (_, index) => ({ value: index * 11, bucket: null, votes: 1 })),
  },
];

/** Every mode at once, a lock and a hand among them. */
export function crowdStates(armed: AppState): { readonly deciding: AppState } {
  const deciding: AppState = {
    ...armed,
    patch: withModes(armed.patch),
    crowds: sampleCrowds(1240),
    control: {
      paused: false,
      locked: ['vcf#1.cutoff'],
      held: [{ name: 'lfo#1.rate', value: 96, isReleased: false }],
      overlayShown: true,
    },
  };
  return { deciding };
}

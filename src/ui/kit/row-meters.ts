/** The meters beside variables: a variable's jack is the patch's to say, so of another patch than plays nothing is known. Pure. */
import { played } from '../../app/state/played';
import type { App, Meters } from '../../app/state/state';

type Volts = Pick<Meters, 'voltsAt' | 'targetAt' | 'askedAt'>;

const NOT_KNOWN: Volts = { voltsAt: () => null, targetAt: () => null, askedAt: () => null };

export const rowMeters = ({ state, meters }: Pick<App, 'state' | 'meters'>): Volts =>
  (played(state)?.values ?? null) === null ? NOT_KNOWN : meters;

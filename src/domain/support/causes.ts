/** The causes of triggers, by the names that a patch calls them. A new cause is one file and one line here. Any thread: safe. */
import type { KindOf } from '../settings/walk';
import type { AnyCause, Gift } from './cause';
import { cheer } from './causes/cheer';
import { gift } from './causes/gift';
import { raid } from './causes/raid';
import { reward } from './causes/reward';
import { sub } from './causes/sub';

export const CAUSES = { cheer, reward, sub, gift, raid } as const;
export type TriggerCause = KindOf<typeof CAUSES>;
export type CauseKind = TriggerCause['kind'];

const BY_KIND: Readonly<Record<CauseKind, AnyCause>> = CAUSES;

/** `Cheer of 100 to 499 bits`. A reward's id in it is hostile text. */
export const causeSentence = (cause: TriggerCause): string => BY_KIND[cause.kind].sentence(cause);

/** Says a gift as the log does: `cheered 100 bits`. */
export const supportSentence = (what: Gift): string => BY_KIND[what.kind].told(what);

/** The least amount of a cause that the gift matches, 0 when it has none, or null. */
export const thresholdOf = (cause: TriggerCause, what: Gift): number | null =>
  what.kind === cause.kind ? BY_KIND[cause.kind].threshold(what, cause) : null;

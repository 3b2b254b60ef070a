/** A cause of a trigger says once what it asks of a viewer's gift. Any thread: safe. */
import type { Fields, Rules, SettingsOf } from '../settings/described';
import type { SupportEvent } from './support-event';

export type Gift = SupportEvent['what'];

/** Any cause, whose functions take the gifts and settings of its own kind. */
export interface AnyCause {
  /** `help` tells what one would else find out on stream. */
  readonly words: { readonly label: string; readonly help: string };
  /** `Cheer of 100 to 499 bits`. It may hold hostile text. */
  sentence(settings: object): string;
  /** Says such a gift as the log does: `cheered 100 bits`. */
  told(what: Gift): string;
  /** The least amount that fires, 0 for any, or null when this gift does not: of several triggers the highest fires. */
  threshold(what: Gift, settings: object): number | null;
}

interface Cause<What extends Gift, F extends Fields> extends AnyCause {
  readonly settings: F;
  readonly rules?: Rules<F>;
  sentence(settings: SettingsOf<F>): string;
  told(what: What): string;
  threshold(what: What, settings: SettingsOf<F>): number | null;
}

export const cause = <Kind extends Gift['kind'], F extends Fields>(
  _kind: Kind,
  about: Cause<Extract<Gift, { readonly kind: Kind }>, F>,
): Cause<Extract<Gift, { readonly kind: Kind }>, F> => about;

/** Above the largest cheer, gift and raid that Twitch lets through or has seen. */
export const AMOUNT = { min: 1, max: 1_000_000, whole: true } as const;

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

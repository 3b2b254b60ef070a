/** The page's words on a panic tell what the audio thread did, not what was asked of it, and not what is since. Pure. */
import type { PanicOutcome } from '../../shared/panic-call';

export interface PanicWords {
  readonly text: string;
  /** Something is left to do: it stays on the page until it is dismissed. */
  readonly isBad: boolean;
}

/** Words for a panic that this tab carried out; `by` such as `Panic` or `Panic from chat`. */
export function ownPanicWords(by: string, outcome: PanicOutcome): PanicWords {
  switch (outcome) {
    case 'atZero':
      return { text: `${by}: every jack went to 0 V, disarmed`, isBad: false };
    case 'noStream':
      return { text: `${by}: no stream was open here, so nothing played`, isBad: false };
    case 'unconfirmed':
      return {
        text: `${by} was ordered, but the audio thread did not confirm 0 V in time. Turn the interface off or pull its plug.`,
        isBad: true,
      };
  }
}

/** Words for a panic in `tab`, which drives the outputs; `outcome` is null when nobody answered. */
export function otherPanicWords(tab: string, outcome: PanicOutcome | null): PanicWords {
  switch (outcome) {
    case 'atZero':
      return { text: `Panic: every jack of ${tab} went to 0 V, disarmed`, isBad: false };
    case 'noStream':
      return { text: `Panic: ${tab} had no stream open, so nothing played`, isBad: false };
    case 'unconfirmed':
      return {
        text: `Panic reached ${tab}, but its audio thread did not confirm 0 V in time. Turn the interface off or pull its plug.`,
        isBad: true,
      };
    case null:
      return {
        text: `Panic could not reach ${tab}. Close that tab, or turn the interface off or pull its plug.`,
        isBad: true,
      };
  }
}

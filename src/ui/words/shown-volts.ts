/** Says whose volts a variable's row shows in large: the jack's, or those that chat asks for while every jack is at 0 V. Pure. */
import { played } from '../../app/state/played';
import type { AppState } from '../../app/state/state';

/** `asked`: the audio thread keeps every jack at 0 V, and chat is rehearsed. `none`: no stream plays, or nothing is known of it. */
export type ShownVolts = 'none' | 'asked' | 'jack';

export function shownVolts(state: AppState): ShownVolts {
  switch (played(state)?.outputs.fade) {
    case undefined:
    case 'off':
    case 'lost':
      return 'none';
    case 'closed':
      return 'asked';
    // An audio thread that does not answer may hold any volts: they are never drawn as a rehearsal.
    case 'unknown':
    case 'opening':
    case 'open':
    case 'closing':
      return 'jack';
  }
}

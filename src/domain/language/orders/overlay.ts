/** `overlay on`, `overlay off`: shows or hides every overlay on the stream's picture. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import type { BareOrder, OrderReading } from '../order';

interface Overlay {
  readonly kind: 'overlay';
  readonly on: boolean;
}

const SHORTEST = 'overlay on'.length;
const LONGEST = 'overlay off'.length;

const switched = (on: boolean): OrderReading<Overlay> => ({
  kind: 'command',
  command: { kind: 'overlay', on },
});
const TEXTS = new Map([
  ['overlay on', switched(true)],
  ['overlay off', switched(false)],
]);

export const overlay: BareOrder<Overlay> = {
  leastRole: 'broadcaster',
  form: 'overlay on|off',
  // Nearly all chat has another length, and is not looked up.
  read: (text) =>
    text.length < SHORTEST || text.length > LONGEST ? null : (TEXTS.get(text.toLowerCase()) ?? null),
  carryOut({ on }, _message, targets) {
    targets.showOverlay(on);
    return ORDERED;
  },
};

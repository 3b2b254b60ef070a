/** `overlay on`, `overlay off`: shows or hides what viewers see of the page. Engine worker: safe. */
import type { BareOrder, OrderReading } from '../order';
import type { PageOrderOf } from '../page-order';

type Overlay = PageOrderOf<'overlay'>;

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
  carryOut: (command, _message, targets) => targets.leaveToPage(command),
};

/** `routes`: which variable plays which jack. Anybody may ask. Engine worker: safe. */
import { answered, type BareOrder, type OrderReading } from '../order';

const ROUTES: OrderReading<{ readonly kind: 'routes' }> = { kind: 'command', command: { kind: 'routes' } };
const FORM = 'routes';

export const routes: BareOrder<{ readonly kind: 'routes' }> = {
  leastRole: 'viewer',
  form: FORM,
  read: (text) => (text.length === FORM.length && text.toLowerCase() === FORM ? ROUTES : null),
  carryOut: (_command, _message, targets) => answered(targets.listRoutes()),
};

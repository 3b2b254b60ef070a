/** `!cv help`: what may follow `!cv`. Anybody may ask. Engine worker: safe. */
import { answered, type PrefixedOrder } from '../order';

export const help: PrefixedOrder<{ readonly kind: 'help' }> = {
  leastRole: 'viewer',
  form: 'help',
  read: (words) => (words.length === 0 ? { kind: 'help' } : null),
  carryOut: (_command, _message, { forms }) => answered(`!cv ${forms.join(', !cv ')}`),
};

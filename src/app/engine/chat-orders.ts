/** Turns orders from chat that change the patch into edits of it. Pure. */
import type { PageOrder } from '../../domain/language/page-order';
import type { Patch } from '../../domain/patch/patch';
import { applyRoute, removeRoute } from '../../domain/patch/route';
import { withBlocked, withoutBlocked } from './people-desk';

/** The edited patch and what to tell the streamer; `patch` null when the order cannot be carried out. */
export interface OrderResult {
  readonly patch: Patch | null;
  readonly sentence: string;
}

export function carryOut(patch: Patch, order: PageOrder): OrderResult {
  switch (order.kind) {
    case 'mode': {
      const variables = patch.variables.map((variable) =>
        variable.name === order.name
          ? { ...variable, crowd: { ...variable.crowd, mode: order.mode } }
          : variable,
      );
      return { patch: { ...patch, variables }, sentence: `Chat set ${order.name} to ${order.mode}` };
    }
    case 'block':
      return { patch: withBlocked(patch, order.person), sentence: `Chat blocked ${order.person.name}` };
    case 'unblock':
      return {
        patch: withoutBlocked(patch, order.person.id),
        sentence: `Chat let ${order.person.name} in again`,
      };
    case 'route': {
      const result = applyRoute(patch, order);
      return { patch: result.kind === 'patch' ? result.patch : null, sentence: result.sentence };
    }
    case 'unroute': {
      const result = removeRoute(patch, order.output);
      return { patch: result.kind === 'patch' ? result.patch : null, sentence: result.sentence };
    }
  }
}

/** An order that the page carries out: it owns the patch and the picture. Plain data, since it crosses threads. Any thread: safe. */
import type { Person } from '../chat/person';
import type { CrowdModeName } from '../crowd/modes';

export type PageOrder =
  /** `name` is the variable's own. */
  | { readonly kind: 'mode'; readonly name: string; readonly mode: CrowdModeName }
  | { readonly kind: 'block' | 'unblock'; readonly person: Person }
  /** `output` is a jack's number, 1 to MAX_JACKS; `name` is canonical, or an alias in lower case. */
  | { readonly kind: 'route'; readonly output: number; readonly name: string }
  | { readonly kind: 'unroute'; readonly output: number };

export type PageOrderOf<Kind extends PageOrder['kind']> = Extract<PageOrder, { readonly kind: Kind }>;

/** The message of a page to the service worker. Pages and the worker: safe. */

/** Every version of the page and every version of the worker know it: an older one must understand a newer one. */
export const TAKE_OVER = { type: 'SKIP_WAITING' } as const;

/** Any page of this origin can post to the worker. */
export const isTakeOver = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === TAKE_OVER.type;

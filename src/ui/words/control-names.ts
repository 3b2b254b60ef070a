/** Accessible names of controls that another room leads to. Pure. */

/** The field of the chat log that keys and the palette lead to. */
export const FIND_VIEWER = 'Filter by name or text';

/** Memory for an hour of every figure, and room for some figures more. The operating system lends it as it is written. Any thread: safe. */
export const HISTORY_BYTES = 2 ** 24;

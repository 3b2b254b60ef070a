/** A list for people, in a text of bounded length. Any thread: safe. */

/** Room for `, and 9999 more`: no list here has more entries. */
const ROOM_FOR_MORE = 15;

/**
 * Joins with commas as many of `parts` as fit into `maxLength` UTF-16 units, and counts the others: `and 12 more`. Parts are
 * never cut. `maxLength` is at least ROOM_FOR_MORE.
 */
export function listWithin(parts: readonly string[], maxLength: number): string {
  const whole = parts.join(', ');
  if (whole.length <= maxLength) return whole;
  let length = -2;
  let count = 0;
  while (length + 2 + parts[count].length <= maxLength - ROOM_FOR_MORE) length += 2 + parts[count++].length;
  return [...parts.slice(0, count), `and ${parts.length - count} more`].join(', ');
}

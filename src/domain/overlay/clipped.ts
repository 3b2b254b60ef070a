/** Cuts a text to a bounded length. Pure. */

/**
 * At most `longest` UTF-16 units, the last of them an ellipsis where something is cut. No half of a pair is left: as JSON that would
 * be six bytes, and to another program no text at all.
 */
export function clipped(text: string, longest: number): string {
  const whole = text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
  return whole.isWellFormed() ? whole : whole.toWellFormed();
}

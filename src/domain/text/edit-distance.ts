/**
 * How many slips of the typing hand lie between two words: a character too many, too few, another one, or two swapped
 * (optimal string alignment). Looks only at the diagonal band in which the answer can lie. Any thread: safe.
 */

/** Longer words are not compared: a row of the table is this long. */
export const LONGEST_COMPARED = 64;

// Three rows of the table take turns; they are scratch, nothing is left in them between calls.
let row = new Uint8Array(LONGEST_COMPARED + 1);
let rowBefore = new Uint8Array(LONGEST_COMPARED + 1);
let rowBeforeThat = new Uint8Array(LONGEST_COMPARED + 1);

/**
 * Distance between two words, or `limit + 1` as soon as it is above `limit`. At most `(2 × limit + 1) × length` steps; does not
 * allocate. Words longer than LONGEST_COMPARED count as too far apart.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.max(a.length, b.length) > LONGEST_COMPARED) return tooFar;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  for (let column = 0; column <= b.length - start; column++) row[column] = Math.min(column, tooFar);
  for (let line = 1; line <= a.length - start; line++) {
    const spare = rowBeforeThat;
    rowBeforeThat = rowBefore;
    rowBefore = row;
    row = spare;
    if (fillRow(a, b, start, line, limit) > limit) return tooFar;
  }
  return Math.min(row[b.length - start], tooFar);
}

/** Fills the band of one row and returns its smallest distance. Outside the band stands `limit + 1`. */
function fillRow(a: string, b: string, start: number, line: number, limit: number): number {
  const tooFar = limit + 1;
  const first = Math.max(1, line - limit);
  const last = Math.min(b.length - start, line + limit);
  row[first - 1] = first === 1 ? Math.min(line, tooFar) : tooFar;
  let smallest: number = row[first - 1];
  const charA = a.charCodeAt(start + line - 1);
  for (let column = first; column <= last; column++) {
    const charB = b.charCodeAt(start + column - 1);
    let distance = Math.min(
      rowBefore[column - 1] + (charA === charB ? 0 : 1),
      rowBefore[column] + 1,
      row[column - 1] + 1,
      tooFar,
    );
    const swapped =
      line > 1 &&
      column > 1 &&
      charA === b.charCodeAt(start + column - 2) &&
      charB === a.charCodeAt(start + line - 2);
    if (swapped) distance = Math.min(distance, rowBeforeThat[column - 2] + 1);
    row[column] = distance;
    if (distance < smallest) smallest = distance;
  }
  if (last < b.length - start) row[last + 1] = tooFar;
  return smallest;
}

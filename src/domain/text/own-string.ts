/**
 * The same text in memory of its own. V8 makes a slice of 13 or more characters a pointer into the string that it was cut
 * from, so one kept id keeps its whole chat frame alive (measured: 20,000 ids held 174 MB). Joining and cutting again makes
 * V8 lay the characters out anew; what the result then points into is one character longer than itself.
 */
export const ownString = (text: string): string => ` ${text}`.slice(1);

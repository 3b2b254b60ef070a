/** The one thing the connection must know of an IRC line before tmi.js sees it. Any thread: safe. */

const SPACE = ' ';

/** Index of the first character after the word at `start` and the spaces behind it, or the length of the line. */
function afterWord(line: string, start: number): number {
  let at = line.indexOf(SPACE, start);
  if (at < 0) return line.length;
  while (line[at] === SPACE) at++;
  return at;
}

/** The command of an IRC line (`PRIVMSG`, `376`), behind tags and prefix; empty when the line has none. */
export function ircVerb(line: string): string {
  let start = line.startsWith('@') ? afterWord(line, 0) : 0;
  if (line.startsWith(':', start)) start = afterWord(line, start);
  const end = line.indexOf(SPACE, start);
  return end < 0 ? line.slice(start) : line.slice(start, end);
}

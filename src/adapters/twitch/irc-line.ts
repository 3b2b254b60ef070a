/** Finds the parts of an IRC line: tags, source, verb, parameters. One pass, copies nothing but the verb. Any thread: safe. */

export interface IrcLine {
  readonly line: string;
  /** Behind the `@`; equal to `tagsEnd` when there are none. */
  readonly tagsStart: number;
  readonly tagsEnd: number;
  /** Who it comes from, behind the `:`; equal to `sourceEnd` when nobody is named. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** `PRIVMSG`, `376`; empty when the line has none. */
  readonly verb: string;
  /** The index of the first parameter, or the length of the line. */
  readonly parametersStart: number;
}

const SPACE = 32;
const COLON = 58;

function wordEnd(line: string, start: number): number {
  const at = line.indexOf(' ', start);
  return at < 0 ? line.length : at;
}

function afterSpaces(line: string, start: number): number {
  let at = start;
  while (line.charCodeAt(at) === SPACE) at++;
  return at;
}

export function splitLine(line: string): IrcLine {
  const tagsStart = line.startsWith('@') ? 1 : 0;
  const tagsEnd = tagsStart === 0 ? 0 : wordEnd(line, 0);
  let at = afterSpaces(line, tagsEnd);
  const hasSource = line.charCodeAt(at) === COLON;
  const sourceStart = hasSource ? at + 1 : at;
  const sourceEnd = hasSource ? wordEnd(line, at) : at;
  at = afterSpaces(line, sourceEnd);
  const verbEnd = wordEnd(line, at);
  const verb = line.slice(at, verbEnd);
  const parametersStart = afterSpaces(line, verbEnd);
  return { line, tagsStart, tagsEnd, sourceStart, sourceEnd, verb, parametersStart };
}

/**
 * The parameter at `start` and where the next one begins; behind a colon it is all the rest. The IRC grammar's `trailing`.
 */
export function parameterAt(line: string, start: number): { readonly text: string; readonly next: number } {
  if (line.charCodeAt(start) === COLON) return { text: line.slice(start + 1), next: line.length };
  const end = wordEnd(line, start);
  return { text: line.slice(start, end), next: afterSpaces(line, end) };
}

/** Somebody whom a list of people names. Any thread: safe. */

/** A viewer on a list. The id counts; the name is for the person who reads the list. */
export interface Person {
  readonly id: string;
  /** Hostile text; people change theirs, and it may be empty. */
  readonly name: string;
}

/** In each list of people: more than a streamer knows by name, and with the longest names at most 330 kB of both in memory. */
export const MAX_PEOPLE = 1_000;

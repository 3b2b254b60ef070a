/** Two numbers and all between them. Any thread: safe. */

/** Why two numbers and not a tuple: this is the shape in the file. `min` above `max` is an inverted range. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

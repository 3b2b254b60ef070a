/**
 * Reads values that anybody may have sent by what they must look like: wholly right, or refused. Nothing is repaired and no
 * field has a default, so a message of another version is refused too. Fields that nobody asks for are left out. Any thread: safe.
 */

/** Gives the value, made anew, or undefined when it is none. */
export type Shape<T> = (value: unknown) => T | undefined;

export const boolean: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const finite: Shape<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** A whole number from 0 up. */
export const count: Shape<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** Text of which at most `maxLength` characters are kept. */
export const text =
  (maxLength: number): Shape<string> =>
  (value) =>
    typeof value === 'string' ? value.slice(0, maxLength).toWellFormed() : undefined;

export const oneOf =
  <Choice extends string>(choices: readonly Choice[]): Shape<Choice> =>
  (value) =>
    choices.find((choice) => choice === value);

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value);

export const list =
  <T>(shape: Shape<T>, maxLength: number): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > maxLength) return undefined;
    const items: T[] = [];
    for (const one of value as unknown[]) {
      const item = shape(one);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };

/** An object with these fields as its own; `constructor` is a name like any other. */
export const object =
  <T extends object>(fields: { readonly [Name in keyof T]: Shape<T[Name]> }): Shape<T> =>
  (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const read: Partial<Record<keyof T, unknown>> = {};
    for (const name of Object.keys(fields) as (keyof T)[]) {
      const field = Object.hasOwn(value, name) ? fields[name]((value as T)[name]) : undefined;
      if (field === undefined) return undefined;
      read[name] = field;
    }
    return read as T;
  };

/**
 * The command grammar in WebAssembly: `COMMAND_PATTERN` of src/domain/language/command.ts as one pass without backtracking, since
 * no class of characters contains the delimiter that ends it (a parameter may hold `#`, but ends at `:`).
 * AssemblyScript: no strings, no objects, no heap. The host copies UTF-16 units in, so nothing is decoded here.
 */

/** `COMMAND_MAX_LENGTH` of src/domain/settings/variable-name.ts. The host asks how much fits rather than trusting that they agree. */
export const capacity: i32 = 100;

/** Address of the UTF-16 units to check, with room for the terminator. */
export const input: usize = memory.data(202, 16);

const HASH: i32 = 0x23;
const DOT: i32 = 0x2e;
const COLON: i32 = 0x3a;

function unitAt(index: i32): i32 {
  return <i32>load<u16>(input + ((<usize>index) << 1));
}

function isDigit(unit: i32): bool {
  return <u32>(unit - 0x30) < 10;
}

function isLowerCase(unit: i32): bool {
  return <u32>(unit - 0x61) < 26;
}

function isUpperCase(unit: i32): bool {
  return <u32>(unit - 0x41) < 26;
}

/** JavaScript's `\s`, unit by unit. */
function isWhiteSpace(unit: i32): bool {
  if (unit < 0x80) return unit == 0x20 || <u32>(unit - 0x09) < 5;
  if (<u32>(unit - 0x2000) < 11) return true;
  switch (unit) {
    case 0x00a0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0xfeff:
      return true;
    default:
      return false;
  }
}

/** Checks the first `length` units, 0 to `capacity`. Returns the index of the colon, or 0 when they are no command. */
export function findColon(length: i32): i32 {
  // NUL ends every run and is no delimiter, so no loop asks for the length; one inside the text fails the last line.
  store<u16>(input + ((<usize>length) << 1), 0);

  let index = 0;
  let unit = unitAt(index);

  while (isLowerCase(unit) || isDigit(unit)) unit = unitAt(++index);
  if (index == 0 || unit != HASH) return 0;

  let start = ++index;
  unit = unitAt(index);
  while (isDigit(unit)) unit = unitAt(++index);
  if (index == start || unit != DOT) return 0;

  start = ++index;
  unit = unitAt(index);
  while (isLowerCase(unit) || isUpperCase(unit) || isDigit(unit) || unit == HASH) unit = unitAt(++index);
  if (index == start || unit != COLON) return 0;

  const colon = index;
  unit = unitAt(++index);
  while (isWhiteSpace(unit)) unit = unitAt(++index);

  start = index;
  while (isDigit(unit)) unit = unitAt(++index);
  return index > start && index == length ? colon : 0;
}

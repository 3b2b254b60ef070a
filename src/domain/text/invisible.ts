/**
 * Characters that take up no room in a chat. Clients append them to get a repeated message past Twitch; phones and right-to-left
 * keyboards put them anywhere. They are Unicode's Default_Ignorable_Code_Point (joiners, direction marks, variation selectors,
 * tags, fillers) and U+2800, a Braille letter without dots. Any thread: safe, does not allocate.
 */

/** First and last of each run, in order. Unicode reserves whole runs, so that characters to come are in them too. */
const RUNS = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
] as const;
const FIRST = RUNS[0][0];

export function isInvisible(codePoint: number): boolean {
  if (codePoint < FIRST) return false;
  for (const [first, last] of RUNS) if (codePoint <= last) return codePoint >= first;
  return false;
}

/** A text without them. It comes back as it is when it has none. */
export function withoutInvisible(text: string): string {
  let shown = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    const units = codePoint > 0xffff ? 2 : 1;
    if (isInvisible(codePoint)) {
      shown += text.slice(copied, index);
      copied = index + units;
    }
    index += units - 1;
  }
  return copied === 0 ? text : shown + text.slice(copied);
}

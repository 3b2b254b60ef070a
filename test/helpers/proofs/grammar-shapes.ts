/** Texts of any length that make naive readers go over the same units again and again. */

interface Shape {
  readonly name: string;
  /** Exactly `length` units. */
  readonly make: (length: number) => string;
}

const shape = (head: string, body: string, tail = ''): Shape => ({
  name: JSON.stringify(`${head}${body}…${tail}`),
  make: (length) => head + body.repeat(length).slice(0, length - head.length - tail.length) + tail,
});

export const adversarialShapes: readonly Shape[] = [
  shape('', 'a'),
  shape('', 'a', ':'),
  shape('', 'a#'),
  shape('', 'a#1.'),
  shape('', '#1.a:'),
  shape('a#', '1', '.b'),
  shape('a#1.', 'b', ': 1'),
  shape('a#1.b:', '9'),
  shape('a#1.b:', '0', '1'),
  shape('a#1.b:', ' '),
  shape('a#1.b:', ' ', '1'),
  shape('a#1.b: 1.', '9', 'V'),
  shape('a#1.b: 1', ' ', 'V'),
  shape('a#1.b: 1', ' ', 'in 1s'),
  shape('a#1.b: 1 in', ' ', '1s'),
  shape('a#1.b: 1 in 1', '0', 's'),
  shape('a#1.b: 1 in 1s', ' ', 'exp'),
  shape('a#1.b: ', 'in '),
  shape('a#1.b: ', 'c#4'),
  shape('a#1.b: ', '+-'),
  shape('!', '!'),
  shape('!', 'a'),
  shape('!a', ' '),
  shape('!undo', ' '),
  shape('!undo', ' ', 'x'),
  shape('', '!undo;'),
  shape('', 'cutoff:1;'),
  shape('cutoff:1', ';'),
  shape('cutoff:1', ' ', ';'),
  shape('cutoff:1;', ' '),
  shape('', 'cutoff: 1 in 1s exp ; '),
  shape('', '!pitch C#4 in 60000ms linear;'),
];

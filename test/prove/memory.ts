/**
 * The memory that viewers cost, at the most of both that there may be: 100,000 of them, and 256 variables of all modes. All of
 * them have open requests, a wish that waits, a vote, a cooldown and a minute. Afterwards others come, twice as many again, and
 * the engine must not grow. Half a minute.
 */
import { MAX_VIEWERS } from '../../src/domain/limits/viewer-cooldowns';
import { MAX_VARIABLES } from '../../src/domain/settings/variable-name';
import { MAX_WISHES } from '../../src/domain/voltage/ask';
import { measureShow } from '../helpers/chat/crowded-show';
import { BYTES_PER_OPEN_REQUEST, BYTES_PER_VIEWER } from '../helpers/samples/viewer-bytes';

const WAVES = 3;
/** A map in which others take the places of those who have gone holds the holes as well, until it is laid out anew. */
const MAX_GROWTH = 1.15;
/** From then on it stays what it is. */
const MAX_LATER_GROWTH = 1.02;

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

function prove(commandsEach: number): void {
  const { empty, perViewer } = measureShow(MAX_VIEWERS, commandsEach, WAVES);
  const atMost = BYTES_PER_VIEWER + (commandsEach - 1) * BYTES_PER_OPEN_REQUEST;
  console.log(
    `${MAX_VIEWERS.toLocaleString('en')} viewers, each with ${commandsEach} open of ${MAX_VARIABLES} variables: ` +
      `${perViewer[0].toFixed(0)} bytes a viewer (at most ${atMost}), ` +
      `${kilobytes(perViewer[0] * MAX_VIEWERS)} beside ${kilobytes(empty)} before anybody came; ` +
      `with as many others ${perViewer
        .slice(1)
        .map((bytes) => bytes.toFixed(0))
        .join(', then ')}`,
  );
  const [first, second, third] = perViewer;
  if (first > atMost) throw new Error('a viewer takes more than is said');
  if (second > MAX_GROWTH * first || third > MAX_LATER_GROWTH * second)
    throw new Error('it grows with those who have gone');
}

prove(1);
prove(MAX_WISHES);

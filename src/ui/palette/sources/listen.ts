/** The built-in synth on ordinary speakers. */
import type { App } from '../../../app/state/state';
import { does, type Entry, type Source } from '../entry';

/** A step that one hears. */
const VOLUME_STEP = 0.1;

export const listen: Source = ({ state }) => {
  const { isOn, volume, obstacle, speakers, speakersId } = state.listen;
  return [
    does(
      isOn ? 'Stop listening' : 'Listen',
      ({ listen }) => {
        listen.turn(!isOn);
      },
      {
        hint: 'The built-in synth, on ordinary speakers',
        words: 'sound hear audio synth mute',
        obstacle: isOn ? null : obstacle,
      },
    ),
    volumeEntry('Listen louder', volume + VOLUME_STEP, volume < 1 ? null : 'It is at its loudest'),
    volumeEntry('Listen softer', volume - VOLUME_STEP, volume > 0 ? null : 'It is silent'),
    ...[{ id: null, label: 'the system’s speakers' }, ...speakers].map(({ id, label }) =>
      does(
        `Listen on ${label}`,
        ({ listen }) => {
          listen.chooseSpeakers(id);
        },
        { words: 'speakers output device', obstacle: id === speakersId ? 'It is chosen' : null },
      ),
    ),
  ];
};

const volumeEntry = (title: string, volume: number, obstacle: string | null): Entry =>
  does(
    title,
    ({ listen }: App) => {
      listen.setVolume(Math.max(0, Math.min(volume, 1)));
    },
    { words: 'volume synth', obstacle },
  );

/** The choices before going live: the Twitch channel, the interface, the promise about speakers. */
import type { App } from '../../../app/state/state';
import { does, goesTo, type Source } from '../entry';
import { inReader, unlessStopped } from '../obstacles';

/** The show of the Demo crowd has no channel: it gives way to one first. */
const inDemoShow = ({ state }: App): string | null =>
  state.isDemoShow && state.session === 'live' ? 'Press “Connect my interface” first' : null;

export const setup: Source = (app) => [
  goesTo(
    'Choose the Twitch channel',
    { view: 'play', name: 'Twitch channel', behind: 'Change channel' },
    { words: 'join chat name', obstacle: inReader(app) ?? inDemoShow(app) },
  ),
  goesTo(
    'Choose the audio interface',
    { view: 'play', name: 'Audio interface' },
    { words: 'output device sound card', obstacle: unlessStopped(app) },
  ),
  goesTo(
    'Go to the promise about speakers',
    { view: 'play', name: 'No speakers or headphones on these outputs' },
    { hint: 'It is ticked by hand, before arming', words: 'acknowledge headphones', obstacle: inReader(app) },
  ),
  does('Show device names', ({ setup }) => void setup.revealDeviceLabels(), {
    hint: 'Chrome asks for the microphone: that is its only way to the names',
    words: 'interface outputs labels permission',
    obstacle: inReader(app),
  }),
  ...app.state.devices.list.map(({ id, label }) =>
    does(
      `Use interface ${label}`,
      ({ setup }) => {
        setup.chooseOutput(id);
      },
      {
        words: 'audio output device',
        obstacle: unlessStopped(app) ?? (id === app.state.setup.outputId ? 'It is chosen' : null),
      },
    ),
  ),
];

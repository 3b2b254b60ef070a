/** OBS on this computer. */
import { does, type Source } from '../entry';
import { inReader } from '../obstacles';

const WORDS = { words: 'obs overlay stream browser source viewers' };

export const obs: Source = (app) => {
  const { status, isKept } = app.state.obs;
  const isConnected = status.state === 'connected';
  const obstacle = inReader(app) ?? (isConnected ? null : 'OBS is not connected');
  return [
    does('Connect to OBS', ({ obs }) => void obs.connect(null), { ...WORDS, obstacle: inReader(app) }),
    does(
      'Disconnect from OBS',
      ({ obs }) => {
        obs.disconnect();
      },
      { ...WORDS, obstacle: inReader(app) ?? (status.state === 'off' ? 'OBS is not connected' : null) },
    ),
    does('Add the overlay to OBS', ({ obs }) => void obs.addOverlay(), { ...WORDS, obstacle }),
    does('Replace the overlay’s address in OBS', ({ obs }) => void obs.renewOverlay(), {
      ...WORDS,
      obstacle,
    }),
    does(
      isKept ? 'Forget the password of OBS on this computer' : 'Keep the password of OBS on this computer',
      ({ obs }) => {
        obs.keepPassword(!isKept);
      },
      { ...WORDS, obstacle: inReader(app) },
    ),
  ];
};

/** The starter for video synthesizers: LZX modules take 0 to 1 V, where 0 V is black and 1 V is white. Any thread: safe. */
import { type Starter, type StarterRow, starterPatch } from '../starter-patch';

/** Full scale of LZX, https://docs.lzxindustries.net/docs/guides/standards: more than 1 V shows nothing new, so the jack stops there. */
const VIDEO_VOLTS = { min: 0, max: 1 };

const row = (name: string, label: string, alias: string): StarterRow => ({
  label,
  limits: VIDEO_VOLTS,
  variable: { name, aliases: [alias], volts: VIDEO_VOLTS },
});

export const lzxVideo: Starter = {
  about: 'A video synthesizer of LZX modules: ramps, key, colour and mix, 0 to 1 V.',
  patch: starterPatch('LZX video starter', [
    row('ramp#1.width', 'Ramp width', 'width'),
    row('ramp#1.height', 'Ramp height', 'height'),
    row('ramp#1.phase', 'Ramp phase', 'phase'),
    row('key#1.threshold', 'Key threshold', 'key'),
    row('key#1.softness', 'Key softness', 'soft'),
    row('colour#1.hue', 'Hue', 'hue'),
    row('colour#1.saturation', 'Saturation', 'saturation'),
    row('mix#1.fade', 'Mixer fade', 'fade'),
  ]),
};

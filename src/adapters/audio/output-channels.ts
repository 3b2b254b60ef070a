/** How many channels an output gets, and how they are kept apart. Page: safe. */
import { isLinux } from './output-devices';

/** The most that a worklet node can have. */
export const MAX_CHANNELS = 32;
/** Chrome on Linux says that more than eight channels run; PulseAudio gets a folded-down stream, or none. */
const MAX_CHANNELS_ON_LINUX = 8;

/** The browser's destination and the library's have this in common. */
type Destination = Pick<
  AudioDestinationNode,
  'channelCount' | 'channelCountMode' | 'channelInterpretation' | 'maxChannelCount'
>;

/** By default a destination has two channels, and mixes what has more down to them. */
export function openChannels(destination: Omit<Destination, 'maxChannelCount'>, channelCount: number): void {
  destination.channelCount = channelCount;
  destination.channelCountMode = 'explicit';
  destination.channelInterpretation = 'discrete';
}

/** The channels to open: those of the device, as far as `cap` and the system go. */
export const channelsOf = ({ maxChannelCount }: Pick<Destination, 'maxChannelCount'>, cap: number): number =>
  Math.min(maxChannelCount, cap, isLinux() ? MAX_CHANNELS_ON_LINUX : MAX_CHANNELS);

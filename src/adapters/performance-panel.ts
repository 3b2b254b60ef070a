/** Spans as tracks of the browser's performance panel, where a person records there. They leave nothing behind. Any thread: safe. */
import type { SpanName, TracePlan } from '../domain/watch/trace';

/** Chrome's own; TypeScript's library knows the label alone. Moments are those of `performance.now()`. */
interface TrackConsole {
  timeStamp(
    label: string,
    start: number,
    end: number,
    track: string,
    trackGroup: string,
    color: string,
  ): void;
}

const GROUP = 'Twitch-to-CV commands';
const COLORS: Readonly<Record<SpanName, string>> = {
  command: 'primary',
  'chat delivery': 'tertiary-light',
  decide: 'primary-dark',
  'waiting room': 'secondary-light',
  'crowd window': 'secondary',
  ring: 'tertiary',
  'first sample': 'tertiary-dark',
};

/** The console is for tests. */
export function drawInPanel(plan: TracePlan, to = console as unknown as TrackConsole): void {
  for (const { name, start, end } of plan) to.timeStamp(name, start, end, name, GROUP, COLORS[name]);
}

/** How a variable's crowd decides, as the patch file says it. Every mode reads the settings it needs. Any thread: safe. */
import { choice, object } from '../settings/field';
import { CROWD_MODE_LABELS, CROWD_MODES } from './modes';

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type ModeFields = Intersection<(typeof CROWD_MODES)[keyof typeof CROWD_MODES]['settings']>;

const MODE_FIELDS = Object.assign(
  {},
  ...Object.values(CROWD_MODES).map(({ settings }) => settings),
) as ModeFields;

/** The mode, and the settings of all modes: another mode finds its own as they were. */
export const CROWD = object('How chat decides', {
  mode: choice('Crowd mode', CROWD_MODE_LABELS, 'anarchy'),
  ...MODE_FIELDS,
});

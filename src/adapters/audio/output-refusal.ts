/** Why a stream cannot be opened where the list of outputs shows no such interface, and what to do. */
import { NO_OUTPUTS } from '../../domain/devices/output-words';

export const NOT_THERE =
  'The audio interface is not there any more: connect it, or choose another one, then go live again.';
const NAMES_HIDDEN =
  'Chrome does not show this page the interface: allow the microphone again (Show device names), then go live again.';
/** By where the interface is. */
export const REFUSAL_WHEN = {
  gone: NOT_THERE,
  'no outputs': NO_OUTPUTS,
  'names hidden': NAMES_HIDDEN,
} as const;

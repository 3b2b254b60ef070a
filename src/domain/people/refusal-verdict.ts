/** The verdict for a viewer who may not do what was asked. Does not allocate. Any thread: safe. */
import type { Verdict } from '../verdict/verdict';
import {
  FROM_A_GUEST,
  HELD,
  LOCKED,
  NOT_ON_THE_LIST,
  PAUSED,
  ROLE_TOO_LOW,
  VIEWER_BLOCKED,
} from '../verdict/verdicts';
import type { Refusal } from './permission';

const VERDICTS: Readonly<Record<Refusal['kind'], Verdict>> = {
  'viewer-blocked': VIEWER_BLOCKED,
  'not-on-the-list': NOT_ON_THE_LIST,
  guest: FROM_A_GUEST,
  role: ROLE_TOO_LOW,
  locked: LOCKED,
  held: HELD,
  paused: PAUSED,
};

export const refusalVerdict = ({ kind }: Refusal): Verdict => VERDICTS[kind];

/** The alerts by the names that settings call them, the worst first. A new one is one file and one line here. Any thread: safe. */
import type { Alert } from './alert';
import { audioLoad } from './alerts/audio-load';
import { capacity } from './alerts/capacity';
import { chatSilent } from './alerts/chat-silent';
import { clockSkew } from './alerts/clock-skew';
import { dropped } from './alerts/dropped';
import { engineBusy } from './alerts/engine-busy';
import { errorRate } from './alerts/error-rate';
import { interfaceLost } from './alerts/interface-lost';
import { interruptions } from './alerts/interruptions';
import { latencyMean } from './alerts/latency-mean';
import { latencyP95 } from './alerts/latency-p95';
import { latencyP99 } from './alerts/latency-p99';
import { memory } from './alerts/memory';
import { notKept } from './alerts/not-kept';
import { reconnects } from './alerts/reconnects';
import { ringFill } from './alerts/ring-fill';
import { standstill } from './alerts/standstill';
import { storage } from './alerts/storage';
import { underruns } from './alerts/underruns';

const TABLE = {
  interfaceLost,
  standstill,
  interruptions,
  underruns,
  dropped,
  errorRate,
  engineBusy,
  audioLoad,
  ringFill,
  latencyP99,
  latencyP95,
  latencyMean,
  reconnects,
  chatSilent,
  capacity,
  memory,
  notKept,
  storage,
  clockSkew,
};

export type AlertName = keyof typeof TABLE;
export const ALERTS: Readonly<Record<AlertName, Alert>> = TABLE;
export const ALERT_NAMES = Object.keys(TABLE) as AlertName[];

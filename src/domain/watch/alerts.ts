/** The alerts, by the names that settings call them; the worst come first. A new one is one file and one line here. Any thread: safe. */
import type { Alert } from './alert';
import { latencyMean } from './alerts/latency-mean';
import { latencyP95 } from './alerts/latency-p95';
import { latencyP99 } from './alerts/latency-p99';

const TABLE = { latencyP99, latencyP95, latencyMean };

export type AlertName = keyof typeof TABLE;
export const ALERTS: Readonly<Record<AlertName, Alert>> = TABLE;
export const ALERT_NAMES = Object.keys(TABLE) as AlertName[];

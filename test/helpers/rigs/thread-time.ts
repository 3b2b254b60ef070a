/** The time that the page's thread computes, by Chrome's own accounts: another program on this machine is not the page's cost. */
import { cdp } from 'vitest/browser';

/** Scripting, style and layout; all in seconds. */
const ACCOUNTS = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

interface MetricsSession {
  send(
    method: 'Performance.enable' | 'Performance.disable' | 'Performance.getMetrics',
    options?: object,
  ): Promise<{
    readonly metrics: readonly { readonly name: string; readonly value: number }[];
  }>;
}
const chrome = (): MetricsSession => cdp() as unknown as MetricsSession;

/** Call before `secondsSpent`. */
export async function timeThread(): Promise<void> {
  await chrome().send('Performance.disable');
  await chrome().send('Performance.enable', { timeDomain: 'threadTicks' });
}

export async function secondsSpent(): Promise<number> {
  const { metrics } = await chrome().send('Performance.getMetrics');
  return metrics.filter(({ name }) => ACCOUNTS.includes(name)).reduce((sum, { value }) => sum + value, 0);
}

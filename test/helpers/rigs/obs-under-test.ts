/** The OBS client in Node, on a real socket with OBS's double at the other end; both end with the test. */
import { onTestFinished, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { systemClock } from '../../../src/adapters/clock';
import { OBS_CLIENT_TIMES, ObsClient, type ObsClientTimes } from '../../../src/adapters/obs/obs-client';
import type { ObsStatus } from '../../../src/shared/reports/obs-report';
import { ObsServer } from './obs-server';

/** The engine's timer strikes every 20 ms. */
const TICK_MS = 5;

export interface ObsUnderTest {
  readonly obs: ObsServer;
  readonly client: ObsClient;
  readonly statuses: ObsStatus[];
  /** Resolves once the state is this. */
  readonly until: (state: ObsStatus['state']) => Promise<void>;
}

/** Node 20 has no WebSocket of its own; the one of `ws` speaks the browser's interface. */
export async function obsUnderTest(times: Partial<ObsClientTimes> = {}): Promise<ObsUnderTest> {
  vi.stubGlobal('WebSocket', NodeWebSocket);
  const obs = await ObsServer.start();
  const statuses: ObsStatus[] = [];
  const client: ObsClient = new ObsClient(
    { clock: systemClock, random: () => 1, onStatus: () => statuses.push(client.status) },
    { ...OBS_CLIENT_TIMES, ...times },
  );
  const timer = setInterval(() => client.tick(systemClock.now()), TICK_MS);
  onTestFinished(async () => {
    clearInterval(timer);
    client.disconnect();
    await obs.stop();
    vi.unstubAllGlobals();
  });
  const until = (state: ObsStatus['state']): Promise<void> =>
    vi.waitFor(
      () => {
        if (client.status.state !== state) throw new Error(`still ${JSON.stringify(client.status)}`);
      },
      { timeout: 5_000, interval: 5 },
    );
  return { obs, client, statuses, until };
}

/** The same, logged in without a password. */
export async function connectedObs(times: Partial<ObsClientTimes> = {}): Promise<ObsUnderTest> {
  const under = await obsUnderTest(times);
  under.client.connect(under.obs.url, '');
  await under.until('connected');
  return under;
}

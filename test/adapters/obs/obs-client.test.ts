/** The connection to OBS and its faults, on a real socket with a double that has them. Waits are shortened where they are not the fact. */
import { describe, expect, test, vi } from 'vitest';
import { answerChallenge } from '../../../src/adapters/obs/obs-login';
import { connectedObs, obsUnderTest } from '../../helpers/rigs/obs-under-test';

const PASSWORD = 'supersecretpassword';
/** Far above what a busy machine takes to log in, far below a test's patience. */
const FAST = { loginWithinMs: 1_500, answerWithinMs: 300, askAfterMs: 50 };

describe('logging in', () => {
  test('the answer to a challenge is that of the protocol’s own example', async () => {
    const salt = 'lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=';
    const challenge = '+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=';
    expect(await answerChallenge(PASSWORD, { challenge, salt })).toBe(
      '1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=',
    );
  });

  test('with the right password it is connected, and says to which OBS', async () => {
    const { obs, client, statuses, until } = await obsUnderTest();
    obs.password = PASSWORD;
    client.connect(obs.url, PASSWORD);
    await until('connected');
    await vi.waitFor(() => expect(client.status.version).toBe('32.2.2'));
    expect(client.status).toMatchObject({ state: 'connected', reason: null, retryInMs: null });
    expect(obs.logins).toBe(1);
    expect(JSON.stringify([statuses, obs.sessions[0].frames])).not.toContain(PASSWORD);
  });

  test('where OBS asks for no password none is needed', async () => {
    const { obs } = await connectedObs();
    expect(JSON.parse(obs.sessions[0].frames[0])).toEqual({
      op: 1,
      d: { rpcVersion: 1, eventSubscriptions: 0 },
    });
  });

  test.each([
    ['wrong password', 'another', /^wrong password/],
    ['no password', '', /^OBS asks for a password/],
  ])('%s is told and not tried again', async (_, given, reason) => {
    const { obs, client, until } = await obsUnderTest();
    obs.password = PASSWORD;
    client.connect(obs.url, given);
    await until('refused');
    expect(client.status).toMatchObject({ reason: expect.stringMatching(reason) as string, retryInMs: null });
    client.tick((performance.now() + 3_600_000) as never);
    await vi.waitFor(() => expect(obs.open).toBe(0));
    expect(obs.sessions).toHaveLength(1);
  });

  test('a password that OBS changed meanwhile is told at the next try, and not tried again', async () => {
    const { obs, client, until } = await obsUnderTest();
    obs.password = PASSWORD;
    client.connect(obs.url, PASSWORD);
    await until('connected');
    obs.password = 'changed';
    obs.cut();
    await until('reconnecting');
    await until('refused');
    expect(client.status.reason).toMatch(/^wrong password/);
    expect(obs.sessions).toHaveLength(2);
    client.connect(obs.url, 'changed');
    await until('connected');
  });
});

describe('ends', () => {
  test('after a kick it never comes back by itself', async () => {
    const { obs, client, until } = await connectedObs();
    obs.close(4011);
    await until('refused');
    expect(client.status.reason).toMatch(/on purpose/);
    client.tick((performance.now() + 3_600_000) as never);
    expect(obs.sessions).toHaveLength(1);
  });

  test('an OBS of another protocol is told and not tried again', async () => {
    const { obs, client, until } = await obsUnderTest();
    obs.faults.closeAtLogin = 4010;
    client.connect(obs.url, '');
    await until('refused');
    expect(client.status.reason).toMatch(/update OBS/);
  });

  test('an OBS that closes is waited for, with the seconds told, and found again', async () => {
    const { obs, client, statuses, until } = await connectedObs();
    obs.cut();
    await until('reconnecting');
    expect(client.status).toMatchObject({
      reason: 'OBS closed the connection (1006)',
      retryInMs: expect.any(Number) as number,
    });
    expect(client.status.retryInMs).toBeGreaterThan(0);
    await until('connected');
    expect(statuses.some(({ retryInMs }) => retryInMs !== null && retryInMs <= 500)).toBe(true);
  });

  test.each([
    ['closes at once', { closeAtOnce: 1001 }, 'OBS closed the connection (1001)'],
    ['says nothing', { silent: true }, 'what answers there is not OBS'],
    ['speaks no JSON', { greeting: 'hello there' }, 'what answers there is not OBS'],
    ['speaks in bytes', { greeting: Buffer.from([1, 2, 3]) }, 'what answers there is not OBS'],
    ['says null', { greeting: 'null' }, 'what answers there is not OBS'],
    ['greets without a version', { greeting: '{"op":0,"d":{}}' }, 'what answers there is not OBS'],
    [
      'asks for a password in a way of its own',
      { greeting: '{"op":0,"d":{"rpcVersion":1,"authentication":{"challenge":[],"salt":1}}}' },
      'what answers there is not OBS',
    ],
    ['lets anybody in unasked', { greeting: '{"op":2,"d":{}}' }, 'what answers there is not OBS'],
    ['does not speak the subprotocol', { withoutSubprotocol: true }, /^no OBS answers/],
  ])('what %s is told, and tried again later', async (_, faults, reason) => {
    const { obs, client, until } = await obsUnderTest(FAST);
    Object.assign(obs.faults, faults);
    client.connect(obs.url, PASSWORD);
    await until('reconnecting');
    expect(client.status.reason).toMatch(reason);
    expect(obs.sessions.flatMap(({ frames }) => frames)).toEqual([]);
  });

  test('where nothing listens it is told what to do', async () => {
    const { obs, client, until } = await obsUnderTest();
    const { url } = obs;
    await obs.stop();
    client.connect(url, '');
    await until('reconnecting');
    expect(client.status.reason).toMatch(/^no OBS answers: start it, and enable the server/);
  });

  test('garbage after the log-in ends the connection; events and later operations do not', async () => {
    const { obs, client, until } = await connectedObs();
    obs.send('{"op":5,"d":{"eventType":"Unheard"}}');
    obs.send('{"op":77}');
    obs.send('{"op":7,"d":{"requestId":"never asked","requestStatus":{"code":100}}}');
    client.send('{}');
    await vi.waitFor(() => expect(obs.states).toHaveLength(1));
    obs.send('{"op":7,"d":[]}');
    await until('reconnecting');
  });

  test('a second challenge is not answered', async () => {
    const { obs, until } = await connectedObs();
    const frames = obs.sessions[0].frames.filter((frame) => frame.includes('"op":1,'));
    obs.send('{"op":0,"d":{"rpcVersion":1,"authentication":{"challenge":"a","salt":"b"}}}');
    await until('reconnecting');
    expect(obs.sessions[0].frames.filter((frame) => frame.includes('"op":1,'))).toEqual(frames);
  });

  test('an OBS that hangs is noticed, though nothing is sent to it', async () => {
    const { obs, client, until } = await connectedObs(FAST);
    await vi.waitFor(() => expect(client.status.version).not.toBe(''));
    obs.faults.withoutAnswers = true;
    await until('reconnecting');
    expect(client.status.reason).toBe('OBS stopped answering');
  });

  test('after disconnecting, no socket is left and nothing is tried', async () => {
    const { obs, client } = await connectedObs();
    client.disconnect();
    expect(client.status).toMatchObject({ state: 'off', reason: null, version: '' });
    await vi.waitFor(() => expect(obs.open).toBe(0));
    client.tick((performance.now() + 3_600_000) as never);
    expect(obs.sessions).toHaveLength(1);
  });
});

describe('the overlay’s states', () => {
  test('each arrives as one JSON string under a name of letters', async () => {
    const { obs, client } = await connectedObs();
    const json = JSON.stringify({ rows: [1, [2], null], text: `"</script>'` });
    client.send(json);
    await vi.waitFor(() => expect(client.status.takesOverlay).toBe(true));
    expect(obs.states).toMatchObject([{ name: 'tcv', json }]);
  });

  test('while OBS takes none, all but the newest are dropped', async () => {
    const { obs, client, until } = await connectedObs();
    obs.cut();
    await until('reconnecting');
    for (let count = 1; count <= 1_000; count++) client.send(String(count));
    await vi.waitFor(() => expect(obs.states.map(({ json }) => json)).toEqual(['1000']), 3_000);
  });

  test('one is on its way at a time, and the last one always arrives', async () => {
    const { obs, client } = await connectedObs();
    for (let count = 1; count <= 1_000; count++) client.send(String(count));
    await vi.waitFor(() => expect(obs.states.map(({ json }) => json)).toEqual(['1', '1000']));
  });

  test('an OBS without the browser plug-in is told, asked seldom, and noticed when it has it', async () => {
    const { obs, client } = await connectedObs({ askAgainMs: 200 });
    obs.faults.withoutBrowser = true;
    client.send('one');
    await vi.waitFor(() => expect(client.status.takesOverlay).toBe(false));
    client.send('two');
    client.send('three');
    expect(obs.requestsOf('CallVendorRequest')).toHaveLength(1);
    obs.faults.withoutBrowser = false;
    await vi.waitFor(() => expect(client.status.takesOverlay).toBe(true));
    expect(obs.states.map(({ json }) => json)).toEqual(['three']);
  });

  test('an OBS that still loads is asked again soon, and is no OBS without the plug-in', async () => {
    const { obs, client, statuses } = await connectedObs({ notReadyMs: 20 });
    await vi.waitFor(() => expect(client.status.version).not.toBe(''));
    obs.faults.notReady = 3;
    client.send('one');
    await vi.waitFor(() => expect(client.status.takesOverlay).toBe(true));
    expect(statuses.filter(({ takesOverlay }) => takesOverlay === false)).toEqual([]);
  });
});

/** The browser source that shows the overlay: made, there already, and where OBS refuses it. */
import { expect, test } from 'vitest';
import { OBS_SOURCE_NAME } from '../../../src/adapters/obs/obs-source';
import { connectedObs } from '../../helpers/rigs/obs-under-test';

const ADDRESS = 'https://example.org/cv/overlay.html#layout=strip';

test('it is made in the scene on air, over the whole picture', async () => {
  const { obs, client } = await connectedObs();
  expect(await client.addSource(ADDRESS)).toEqual({ kind: 'added', scene: 'On air' });
  expect(obs.requestsOf('CreateInput').map(({ requestData }) => requestData)).toEqual([
    {
      ...{ sceneName: 'On air', inputName: OBS_SOURCE_NAME, inputKind: 'browser_source' },
      inputSettings: {
        ...{ url: ADDRESS, width: 2560, height: 1440 },
        ...{ css: '', shutdown: false, restart_when_active: false },
      },
    },
  ]);
});

test('one that is there is left as it is until a person renews it: address changed, page loaded anew', async () => {
  const { obs, client } = await connectedObs();
  await client.addSource('https://example.org/old.html');
  expect(await client.addSource(ADDRESS)).toEqual({ kind: 'exists' });
  expect(obs.sources.get(OBS_SOURCE_NAME)).toMatchObject({
    settings: { url: 'https://example.org/old.html' },
  });
  expect(await client.renewSource(ADDRESS)).toEqual({ kind: 'renewed' });
  expect(obs.sources.get(OBS_SOURCE_NAME)).toMatchObject({
    settings: { url: ADDRESS, width: 2560 },
    reloads: 1,
  });
});

test('a name that belongs to something else is told', async () => {
  const { obs, client } = await connectedObs();
  obs.sources.set(OBS_SOURCE_NAME, { kind: 'image_source', settings: {}, reloads: 0 });
  expect(await client.addSource(ADDRESS)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('rename it') as string,
  });
});

test('an OBS without the browser plug-in is told as such', async () => {
  const { obs, client } = await connectedObs();
  obs.faults.withoutBrowser = true;
  expect(await client.addSource(ADDRESS)).toEqual({ kind: 'noBrowser' });
});

test('an OBS that still loads is waited for', async () => {
  const { obs, client } = await connectedObs({ notReadyMs: 5 });
  obs.faults.notReady = 5;
  expect(await client.addSource(ADDRESS)).toMatchObject({ kind: 'added' });
});

test('a source that was removed meanwhile is told', async () => {
  const { client } = await connectedObs();
  expect(await client.renewSource(ADDRESS)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('add it again') as string,
  });
});

test('without a connection, and when OBS closes in the middle, the wish fails and hangs nowhere', async () => {
  const { obs, client, until } = await connectedObs();
  obs.faults.withoutAnswers = true;
  const asked = client.addSource(ADDRESS);
  obs.cut();
  await until('reconnecting');
  expect(await asked).toMatchObject({ kind: 'failed' });
  expect(await client.addSource(ADDRESS)).toMatchObject({ kind: 'failed' });
});

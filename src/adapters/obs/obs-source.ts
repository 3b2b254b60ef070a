/** Makes, and makes anew, the browser source of OBS that shows the overlay. Engine worker: safe. */
import { count, list, object, text } from '../../domain/settings/shape';
import type { ObsSourceAnswer } from '../../shared/reports/obs-report';
import { memberOf, type ObsAnswer } from './obs-frame';

/** Sends one request to OBS. */
export type AskObs = (requestType: string, requestData?: object) => Promise<ObsAnswer>;

/** The name in the list of sources; a person may rename it there, and then another one is made. */
export const OBS_SOURCE_NAME = 'Twitch-to-CV overlay';

export const enum ObsCode {
  Success = 100,
  NotReady = 207,
  NotFound = 600,
  Exists = 601,
  WrongKind = 605,
}

const BROWSER = 'browser_source';
const MOST_INPUTS = 10_000;
const LONGEST_NAME = 500;

const name = text(LONGEST_NAME);
const readInputs = list(object<{ inputName: string }>({ inputName: name }), MOST_INPUTS);
const readSize = object<{ baseWidth: number; baseHeight: number }>({ baseWidth: count, baseHeight: count });
const readScene = object<{ currentProgramSceneName: string }>({ currentProgramSceneName: name });

/** OBS takes no browser source larger than this. */
const LARGEST = 8192;
const USUAL = { width: 1920, height: 1080 };

/** Adds the overlay over the whole picture of the scene that is on air. Changes nothing that is there. */
export async function addObsSource(ask: AskObs, address: string): Promise<ObsSourceAnswer> {
  const size = sizeOf((await ask('GetVideoSettings')).data);
  const scene = await ask('GetCurrentProgramScene');
  const sceneName = readScene(scene.data)?.currentProgramSceneName;
  if (sceneName === undefined) return failed('OBS does not say which scene is on air', scene);
  if (await isThere(ask)) return { kind: 'exists' };
  const created = await ask('CreateInput', {
    ...{ sceneName, inputName: OBS_SOURCE_NAME, inputKind: BROWSER },
    inputSettings: { url: address, ...size, css: '', shutdown: false, restart_when_active: false },
  });
  switch (created.code) {
    case ObsCode.Success:
      return { kind: 'added', scene: sceneName };
    case ObsCode.WrongKind:
      return { kind: 'noBrowser' };
    case ObsCode.Exists:
      return {
        kind: 'failed',
        reason: `something else in OBS has the name “${OBS_SOURCE_NAME}”: rename it there`,
      };
    default:
      return failed('OBS did not make the source', created);
  }
}

/** Gives the source that is there this address, and loads its page anew. */
export async function renewObsSource(ask: AskObs, address: string): Promise<ObsSourceAnswer> {
  const inputName = OBS_SOURCE_NAME;
  const set = await ask('SetInputSettings', { inputName, inputSettings: { url: address }, overlay: true });
  if (set.code === ObsCode.NotFound) return failed('the source is no longer there: add it again', set);
  if (set.code !== ObsCode.Success) return failed('OBS did not take the address', set);
  const pressed = await ask('PressInputPropertiesButton', { inputName, propertyName: 'refreshnocache' });
  if (pressed.code !== ObsCode.Success) return failed('OBS did not load the page anew', pressed);
  return { kind: 'renewed' };
}

async function isThere(ask: AskObs): Promise<boolean> {
  const { data } = await ask('GetInputList', { inputKind: BROWSER });
  return (readInputs(memberOf(data, 'inputs')) ?? []).some(({ inputName }) => inputName === OBS_SOURCE_NAME);
}

/** The size of OBS's picture, or that of most streams where OBS does not say it. */
function sizeOf(data: unknown): { readonly width: number; readonly height: number } {
  const size = readSize(data);
  if (size === undefined || Math.min(size.baseWidth, size.baseHeight) < 1) return USUAL;
  return { width: Math.min(size.baseWidth, LARGEST), height: Math.min(size.baseHeight, LARGEST) };
}

const failed = (what: string, { code, comment }: ObsAnswer): ObsSourceAnswer => ({
  kind: 'failed',
  reason: comment === '' ? `${what} (${code})` : `${what}: ${comment}`,
});

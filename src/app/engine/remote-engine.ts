/** The engine as the page calls it across threads. The only file of the page that knows Comlink. Page: safe. */
import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { OutputPlace } from '../../domain/devices/output-trail';
import type { EngineApi, EngineAudio, EngineReport } from '../../shared/protocol';

export type RemoteEngine = Remote<EngineApi>;

export const connectEngine = (worker: Worker): RemoteEngine => wrap<EngineApi>(worker);

/** Resolves once the worker runs and will report. */
export const subscribe = (engine: RemoteEngine, onReport: (report: EngineReport) => void): Promise<void> =>
  engine.subscribe(proxy(onReport));

/** A port, in the degraded mode, goes over to the engine for good. */
export const attachAudio = (engine: RemoteEngine, audio: EngineAudio): Promise<void> =>
  engine.attachAudio(audio.port === null ? audio : transfer(audio, [audio.port]));

/** The line goes over to the engine for good. */
export const watchOutput = (
  engine: RemoteEngine,
  line: MessagePort,
  place: OutputPlace,
  watch: number,
): Promise<void> => engine.watchOutput(transfer(line, [line]), place, watch);

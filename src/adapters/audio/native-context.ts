/** The reach past standardized-audio-context to what it hides of Chrome's own AudioContext. Page: safe. */

/** The part of Chrome's `AudioPlaybackStats` that is used. Refreshed once a second. */
interface PlaybackStats {
  readonly underrunEvents: number;
}

/** Members that TypeScript's library does not know yet. */
export interface NativeContext extends AudioContext {
  /** The device's id, empty for the default device, an object for a sink of type none. Undefined outside Chrome. */
  readonly sinkId?: string | { readonly type: 'none' };
  readonly playbackStats?: PlaybackStats;
}

/** Throws when a new version of the library keeps it elsewhere; a browser test finds that first. */
export function nativeContextOf(wrapper: object): NativeContext {
  const native: unknown = Reflect.get(wrapper, '_nativeContext');
  if (!(native instanceof AudioContext)) throw new Error('no native context in the wrapper of this library');
  return native;
}

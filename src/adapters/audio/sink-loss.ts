import { NO_OUTPUTS } from '../../domain/devices/output-words';

/** Why a stream was lost, in a sentence for a person, and what may still be done with it. */
export interface SinkLoss {
  readonly reason: string;
  /**
   * The stream still goes to the chosen interface, so its jacks may ramp to 0 V. Otherwise it is cut off at once, whatever step
   * that makes: the volts are on another device.
   */
  readonly mayRamp: boolean;
  /** Nobody saw the interface go: a fresh stream goes to it, and the page opens that by itself, at 0 V and disarmed. */
  readonly renews?: true;
}

export const INTERFACE_GONE: SinkLoss = {
  reason: 'The audio interface went away.',
  mayRamp: false,
};

const SERVER_GONE: SinkLoss = {
  reason: NO_OUTPUTS,
  mayRamp: false,
};

/** A list without names tells nothing of the interface, which plays on. */
const PERMISSION_GONE: SinkLoss = {
  reason: 'Chrome took the permission back, so the page cannot watch the interface.',
  mayRamp: true,
};

export const LOSS_WHEN = {
  gone: INTERFACE_GONE,
  'no outputs': SERVER_GONE,
  'names hidden': PERMISSION_GONE,
} as const;

export const DEFAULT_CHANGED: SinkLoss = {
  reason: 'The default audio output may have changed.',
  mayRamp: false,
};

export const STOPPED_BY_BROWSER: SinkLoss = {
  reason: 'The browser stopped the sound.',
  mayRamp: false,
};

/** The list of devices was asked for and did not come: nobody can tell where the stream goes. */
export const LIST_SILENT: SinkLoss = {
  reason: 'The sound server does not answer, so the page cannot watch the interface.',
  mayRamp: false,
};

/** The interface may have been away meanwhile and the stream moved, and a list that has it again does not tell. */
export const UNWATCHED: SinkLoss = {
  reason: 'Nobody watched the interface for a while (the computer slept, or was very busy).',
  mayRamp: true,
  renews: true,
};

export const TAKES_NO_SOUND: SinkLoss = {
  reason: 'The interface takes no sound (suspended, or its sound server hangs).',
  mayRamp: true,
};

export const PROCESSOR_FAILED: SinkLoss = {
  reason: 'The audio code failed.',
  mayRamp: false,
};

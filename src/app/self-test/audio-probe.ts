/** Times a stream to nowhere: its audio thread is like the show's, and no interface hears of it. Page: safe. */
import { openAudioOutput } from '../../adapters/audio/audio-output';
import { volts } from '../../domain/numbers/units';
import { allocateMemory } from '../../shared/memory';
import { RingWriter } from '../../shared/ring';
import { Snapshot, SnapshotWord } from '../../shared/snapshot';
import type { Stream } from '../session/stream';

export interface AudioProbe {
  /** Null without shared memory, where it cannot be timed. */
  readonly l3Ms: number | null;
  readonly jitterMs: number | null;
  /** Times that the open stream ran dry meanwhile; null where there is none, or the browser does not count. */
  readonly underruns: number | null;
}

const MOVES = 100;
const EVERY_MS = 8;
/** A move that takes longer is counted as that. */
const GIVES_UP_MS = 500;
/** Channels of a common interface. */
const CHANNELS = 8;

/** Takes a second. */
export async function probeAudio(isIsolated: boolean, stream: Stream | null): Promise<AudioProbe> {
  const underrunsBefore = stream?.figures.underrunEvents ?? null;
  const memory = allocateMemory(isIsolated);
  const output = await openAudioOutput({
    ...{ deviceId: null, lookout: null, channelCap: CHANNELS, onLost: () => undefined },
    processorOptions: { memory: isIsolated ? memory : null },
  });
  try {
    const times = isIsolated
      ? await timeMoves(new RingWriter(memory.ring), new Snapshot(memory.snapshot))
      : [];
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    const after = stream?.figures.underrunEvents ?? null;
    return {
      l3Ms: sorted.length === 0 ? null : at(0.99),
      jitterMs: sorted.length === 0 ? null : at(0.95) - at(0.5),
      underruns: after === null || underrunsBefore === null ? null : after - underrunsBefore,
    };
  } finally {
    await output.close();
  }
}

async function timeMoves(ring: RingWriter, snapshot: Snapshot): Promise<readonly number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < MOVES; nth++) {
    const taken = snapshot.read(SnapshotWord.Taken);
    const sentAt = performance.now();
    ring.push(0, volts(0));
    await Atomics.waitAsync(snapshot.words, SnapshotWord.Taken, taken | 0, GIVES_UP_MS).value;
    times.push(performance.now() - sentAt);
    // Moves come at any moment of a quantum, as chat does.
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS * ((nth * 0.618) % 1)));
  }
  return times;
}

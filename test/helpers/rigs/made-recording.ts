/** Recordings that nobody made, to judge the judges by. */
import { LSB, Recording } from './recording';

export const RATE = 48_000;
export const PER_MS = RATE / 1_000;
const CHUNK_MS = 5;

/** Two channels, the second at the keep-alive's level; `levelAt` gives the first one's by milliseconds. Null is no stream. */
export function recordingOf(milliseconds: number, levelAt: (ms: number) => number | null): Recording {
  const chunks = Array.from({ length: milliseconds / CHUNK_MS }, (_, index) => {
    const firstFrame = index * CHUNK_MS * PER_MS;
    const samples = new Float32Array(CHUNK_MS * PER_MS * 2);
    for (let frame = 0; frame < samples.length / 2; frame += 1) {
      const level = levelAt((firstFrame + frame) / PER_MS);
      samples.set(level === null ? [0, 0] : [level === 0 ? LSB : level, LSB], frame * 2);
    }
    return { firstFrame, samples, atMs: (index + 1) * CHUNK_MS };
  });
  return new Recording(RATE, 2, chunks);
}

/**
 * Fixed pieces of work, by which the speed of the product is told on whatever machine and in whatever hour: what a first version
 * would do, written once and never changed. They import nothing from `src`, so nothing that is done there makes them faster or
 * slower. A change here means that every bound in these units must be measured anew.
 */
import type { Contender } from './harness';

const MESSAGES = 10_000;
const VIEWERS = 6_000;
const VARIABLES = 8;
const LOG_LINES = 200;
const RING_RECORDS = 4_096;
const RECORD_DOUBLES = 6;

interface PlainMessage {
  readonly viewerId: string;
  readonly text: string;
}

/** A fixed generator, Marsaglia's xorshift of 32 bits, from 0 to below `limit`. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Chat to a ring as one would first write it: a regular expression, a `Map` of viewers, a typed array, a line for the log. */
export function plainPath(): Contender {
  const below = numbers(1);
  const pattern = /^([a-z]+#\d+\.[a-z]+): (-?\d+)$/;
  const variables = new Map<string, number>();
  for (let nth = 0; nth < VARIABLES; nth++) variables.set(`vco#${nth + 1}.pitch`, nth);
  const names = [...variables.keys()];
  const lastAt = new Map<string, number>();
  const ring = new Float64Array(RING_RECORDS * RECORD_DOUBLES);
  const log = Array.from({ length: LOG_LINES }, () => ({ at: 0, viewerId: '', text: '' }));
  let messages: PlainMessage[] = [];
  let count = 0;
  return {
    name: 'reference: a plain path',
    operations: MESSAGES,
    prepare() {
      messages = Array.from({ length: MESSAGES }, () => ({
        viewerId: String(100_000_000 + below(VIEWERS) * 7919),
        text: `${names[below(VARIABLES)]}: ${below(128)}`,
      }));
    },
    run() {
      let written = 0;
      for (const { viewerId, text } of messages) {
        count++;
        const match = pattern.exec(text);
        const variable = match === null ? undefined : variables.get(match[1]);
        if (match === null || variable === undefined || lastAt.get(viewerId) === count) continue;
        lastAt.set(viewerId, count);
        const at = (count % RING_RECORDS) * RECORD_DOUBLES;
        ring[at] = variable;
        ring[at + 1] = Number(match[2]) / 127;
        const line = log[count % LOG_LINES];
        line.at = count;
        line.viewerId = viewerId;
        line.text = text;
        written++;
      }
      return written + ring[1];
    },
  };
}

const FRAMES = 128;
const CHANNELS = 32;

/** Quanta of as many channels as there are jacks, each sample a step towards a target within limits. */
export function plainQuanta(operations: number): Contender {
  const outputs = Array.from({ length: CHANNELS }, () => new Float32Array(FRAMES));
  const values = new Float64Array(CHANNELS);
  let target = 1;
  return {
    name: 'reference: plain slews',
    operations,
    run() {
      for (let quantum = 0; quantum < operations; quantum++) {
        if (quantum % 512 === 0) target = -target;
        for (let channel = 0; channel < CHANNELS; channel++) {
          const output = outputs[channel];
          let value = values[channel];
          for (let frame = 0; frame < FRAMES; frame++) {
            value += Math.min(Math.max(target - value, -1e-5), 1e-5);
            output[frame] = Math.min(Math.max(value * 1.01, -1), 1);
          }
          values[channel] = value;
        }
      }
      return outputs[0][0];
    },
  };
}

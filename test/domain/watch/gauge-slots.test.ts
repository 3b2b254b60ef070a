/** The spread of any stretch, at any zoom, is that of its values: no spike is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAUGE_BYTES, GAUGE_SLOTS, GaugeSlots } from '../../../src/domain/watch/gauge-slots';
import { Random } from '../../../src/domain/numbers/random';
import { Struck, valuesOf } from '../../helpers/watch/struck';

const FIRST = 17_000_000_003;
const COUNT = GAUGE_SLOTS + 5_000;

/** Values around zero with rare spikes and gaps, written over more than an hour. */
function written(): { readonly slots: GaugeSlots; readonly values: ReadonlyMap<number, number> } {
  const slots = new GaugeSlots(new ArrayBuffer(GAUGE_BYTES), 0);
  const random = new Random(7);
  const values = new Map<number, number>();
  slots.begin(FIRST);
  for (let slot = FIRST; slot < FIRST + COUNT; slot++) {
    const chance = random.below(1_000);
    const spike = chance === 1 ? 500 : chance === 2 ? -500 : 0;
    // Small whole numbers, which a Float32 keeps exactly.
    const value = chance < 100 && chance > 50 ? NaN : spike + random.below(9);
    values.set(slot, value);
    slots.write(slot, value);
  }
  return { slots, values };
}

const { slots, values } = written();
/** Those that an hour asks for, and as many as the blocks allow. */
const readable = { min: FIRST + COUNT - GAUGE_SLOTS + 512, max: FIRST + COUNT };

function spreadOf(from: number, to: number): [number, number] {
  let [low, high] = [NaN, NaN];
  for (let slot = from; slot < to; slot++) {
    const value = values.get(slot) ?? NaN;
    if (!(low <= value) && !Number.isNaN(value)) low = value;
    if (!(high >= value) && !Number.isNaN(value)) high = value;
  }
  return [low, high];
}

describe('the spread', () => {
  test('of any stretch is that of its values', () => {
    fc.assert(
      fc.property(fc.integer(readable), fc.nat({ max: 6_000 }), (from, length) => {
        const to = Math.min(from + length, readable.max);
        slots.survey(from, to);
        expect([slots.lowest, slots.highest]).toEqual(spreadOf(from, to));
      }),
      { numRuns: 400 },
    );
  });

  test('of all that is kept has the highest and the lowest spike', () => {
    slots.survey(readable.min, readable.max);
    expect([slots.lowest, slots.highest]).toEqual(spreadOf(readable.min, readable.max));
    expect(slots.highest).toBeGreaterThan(499);
  });

  test('of nothing, or of a gap, is not known', () => {
    slots.survey(readable.min, readable.min);
    expect([slots.lowest, slots.highest]).toEqual([NaN, NaN]);
    const gap = [...values].find(([slot, value]) => slot >= readable.min && Number.isNaN(value));
    slots.survey(gap?.[0] ?? NaN, (gap?.[0] ?? NaN) + 1);
    expect([slots.lowest, slots.highest]).toEqual([NaN, NaN]);
  });
});

describe('a chart', () => {
  test('shows a spike of a tenth of a second at any zoom, in the column of its time and in no other', () => {
    const struck = new Struck();
    struck.pass(3_000, () => struck.history.record('audioLoad', 0.25));
    struck.history.record('audioLoad', 1);
    struck.strike();
    struck.pass(600, () => struck.history.record('audioLoad', 0.25));
    const oneZoom = fc.record({
      spanMs: fc.integer({ min: 610_000, max: 3_600_000 }),
      columns: fc.integer({ min: 1, max: 2_048 }),
    });
    fc.assert(
      fc.property(oneZoom, (zoom) => {
        const chart = struck.history.columns({ ...zoom, figures: ['audioLoad'], endsAt: null });
        const { min, max } = valuesOf(chart);
        // The first column begins within the span, which may be after the spike when there are few.
        const spikeAt = struck.wall - 600_000;
        const column = Math.floor((spikeAt - chart.startsAt) / chart.columnMs);
        const shown = [...max.keys()].filter((nth) => max[nth] === 1);
        expect(shown).toEqual(column < 0 ? [] : [column]);
        expect(max.length).toBeLessThanOrEqual(zoom.columns);
        expect([...min].every((low) => low === 0.25 || low === 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('that is asked again after each tenth shows what one that is asked for the first time does', () => {
    const one = new Struck();
    const other = new Struck();
    const request = { figures: ['audioLoad', 'l1', 'accepted'], endsAt: null, columns: 30 } as const;
    const random = new Random(3);
    for (let tenth = 0; tenth < 700; tenth++) {
      const [load, accepted, duration] = [random.below(9), random.below(3), random.below(50)];
      for (const { history } of [one, other]) {
        history.record('audioLoad', load);
        history.record('accepted', accepted);
        history.time('l1', duration as never);
      }
      one.strike();
      other.strike();
      one.history.columns({ ...request, spanMs: tenth < 400 ? 60_000 : 30_000 });
    }
    const asked = { ...request, spanMs: 30_000 };
    expect(one.history.columns(asked)).toEqual(other.history.columns(asked));
  });
});

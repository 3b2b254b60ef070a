import { describe, expect, test } from 'vitest';
import { cablesOf } from '../../../src/domain/listen/feeds';
import type { SynthControls } from '../../../src/domain/listen/synth-controls';
import { SynthHand } from '../../../src/domain/listen/synth-hand';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Variable } from '../../../src/domain/patch/patch';

const LOOK_MS = 12;

class Rehearsal {
  private readonly hand = new SynthHand();
  private readonly volts = new Map<string, number>();
  private nowMs = 0;
  controls!: SynthControls;

  constructor(private readonly variables: readonly Variable[] = DEFAULT_PATCH.variables) {
    this.wait(0);
  }

  set(name: string, volts: number | null, forMs = 2 * LOOK_MS): this {
    if (volts === null) this.volts.delete(name);
    else this.volts.set(name, volts);
    return this.wait(forMs);
  }

  wait(forMs: number): this {
    const endMs = this.nowMs + forMs;
    do {
      const asked = (index: number): number | null => this.volts.get(this.variables[index].name) ?? null;
      const cables = cablesOf(DEFAULT_PATCH.listen, this.variables);
      this.controls = this.hand.play(cables, asked, this.nowMs);
      this.nowMs += LOOK_MS;
    } while (this.nowMs < endMs);
    return this;
  }

  panic(): this {
    for (const name of this.volts.keys()) this.volts.set(name, 0);
    this.hand.hush();
    return this.wait(LOOK_MS);
  }
}

const pitchAt = (volts: number, variables?: readonly Variable[]): number =>
  new Rehearsal(variables).set('vco#1.pitch', volts).controls.pitch1;
const only = (change: Partial<Variable>): readonly Variable[] => [
  { ...DEFAULT_PATCH.variables[0], ...change },
];

describe('a pitch', () => {
  test('rises an octave a volt, and a cent each 0.833 mV', () => {
    expect(pitchAt(2) / pitchAt(1)).toBeCloseTo(2, 9);
    expect(1_200 * Math.log2(pitchAt(2 + 1 / 1_200) / pitchAt(2))).toBeCloseTo(1, 6);
  });

  test('takes the note that the patch gives for 0 V', () => {
    expect(pitchAt(0.75, only({ pitch: { zeroVoltsNote: 60 } }))).toBeCloseTo(440, 6);
  });

  test.each([
    [0, 5],
    [5, 0],
    [-5, 5],
    [0, 1],
    [0, 10],
  ])('is tuned so that the middle of %d V to %d V is in the octave above middle C', (min, max) => {
    const middle = pitchAt((min + max) / 2, only({ volts: { min, max } }));
    expect(middle).toBeGreaterThan(261);
    expect(middle).toBeLessThan(524);
  });

  test.each([-15, -10, 10, 15])('stays where speakers and ears bear it at %d V', (volts) => {
    expect(pitchAt(volts)).toBeGreaterThan(32);
    expect(pitchAt(volts)).toBeLessThan(4_187);
  });

  test('of the second oscillator follows the first while nobody moves it', () => {
    const rehearsal = new Rehearsal().set('vco#1.pitch', 3);
    expect(rehearsal.controls.pitch1 / rehearsal.controls.pitch2).toBeCloseTo(2, 9);
    rehearsal.set('vco#2.pitch', 3);
    expect(rehearsal.controls.pitch2).toBeCloseTo(rehearsal.controls.pitch1, 9);
  });
});

describe('a knob', () => {
  test('stands where its volts are within the range of its variable, inverted or not', () => {
    expect(new Rehearsal().set('vcf#1.cutoff', 1).controls.cutoff).toBeCloseTo(0.2, 9);
    const inverted = DEFAULT_PATCH.variables.map((one) => ({ ...one, volts: { min: 10, max: 0 } }));
    expect(new Rehearsal(inverted).set('vcf#1.cutoff', 8).controls.cutoff).toBeCloseTo(0.8, 9);
  });

  test.each([-15, 15])('goes no further than its end at %d V', (volts) => {
    expect([0, 1]).toContain(new Rehearsal().set('fx#1.mix', volts).controls.mix);
  });

  test('that nobody has moved stands where it sounds well', () => {
    const { cutoff, level, mix } = new Rehearsal().controls;
    for (const share of [cutoff, level, mix]) expect(share).toBeGreaterThan(0.2);
  });
});

describe('a note', () => {
  test('begins with a move, is held a moment and dies away', () => {
    const rehearsal = new Rehearsal();
    expect(rehearsal.controls).toMatchObject({ notes: 0, isHeld: false });
    expect(rehearsal.set('vcf#1.cutoff', 2).controls).toMatchObject({ notes: 1, isHeld: true });
    expect(rehearsal.wait(400).controls).toMatchObject({ notes: 1, isHeld: false });
  });

  test('is one as long as a knob turns, however slowly', () => {
    const rehearsal = new Rehearsal();
    for (let nth = 0; nth < 100; nth++) rehearsal.set('vcf#1.cutoff', nth * 0.02, LOOK_MS);
    expect(rehearsal.controls).toMatchObject({ notes: 1, isHeld: true });
  });

  test('is no rustle: less than a cent moves nothing', () => {
    const rehearsal = new Rehearsal().set('vcf#1.cutoff', 2).wait(400);
    for (let nth = 0; nth < 50; nth++) rehearsal.set('vcf#1.cutoff', 2 + (nth % 2) * 0.0005);
    expect(rehearsal.controls).toMatchObject({ notes: 1, isHeld: false });
  });

  test('is held by a gate while it is high, and not begun by one that falls', () => {
    const gate = only({ name: 'drum#1.kick', kind: 'gate', aliases: [] });
    const rehearsal = new Rehearsal(gate).set('drum#1.kick', 5).wait(2_000);
    expect(rehearsal.controls).toMatchObject({ notes: 1, isHeld: true });
    rehearsal.set('drum#1.kick', 0).wait(400);
    expect(rehearsal.controls).toMatchObject({ notes: 1, isHeld: false });
    expect(rehearsal.set('drum#1.kick', 5).controls.notes).toBe(2);
  });

  test('ends with a panic, and its fall to rest begins none', () => {
    const rehearsal = new Rehearsal().set('vcf#1.cutoff', 2).panic();
    expect(rehearsal.controls).toMatchObject({ notes: 1, isHeld: false });
  });

  test('is struck by every drum that feeds nothing else, and not held by it', () => {
    const drums = ['kick#1.hit', 'snare#1.hit'].map((name) => only({ name, kind: 'gate', aliases: [] })[0]);
    const rehearsal = new Rehearsal(drums).set('snare#1.hit', 5, 400);
    expect(rehearsal.controls).toMatchObject({ notes: 1, isHeld: false });
    expect(rehearsal.set('snare#1.hit', 0).set('snare#1.hit', 5, 60).controls).toMatchObject({ notes: 1 });
    expect(rehearsal.set('snare#1.hit', 0, 60).set('snare#1.hit', 5).controls).toMatchObject({ notes: 2 });
  });

  test('comes with every first move of another knob', () => {
    const rehearsal = new Rehearsal();
    rehearsal.set('vcf#1.cutoff', 2).set('fx#1.mix', 1).set('vca#1.level', 4);
    expect(rehearsal.controls.notes).toBe(3);
  });
});

/** When the jacks may leave 0 V, and how they get there and back. */
import { describe, expect, test } from 'vitest';
import { FadeState, SnapshotWord } from '../../../src/shared/snapshot';
import { AudioRig, LSB_VOLTS, row, SAMPLE_RATE } from '../../helpers/rigs/audio-rig';

const RAMP_FRAMES = 960;
/** Five volts in one ramp, and half a millivolt for the last bits. */
const RAMP_STEP_VOLTS = 5 / RAMP_FRAMES + 2 * LSB_VOLTS;

const armedAt = (wanted: number): AudioRig => {
  const rig = new AudioRig([row()]);
  rig.control.arm();
  rig.run(30).command(wanted);
  return rig.run(10);
};

describe('arming', () => {
  test('a stream starts disarmed at 0 V, and no command moves it', () => {
    const rig = new AudioRig([row()]);
    rig.run(10).command(5);
    rig.run(50);
    expect(rig.isAt(0, 0)).toBe(true);
    expect(rig.read(SnapshotWord.RestFade)).toBe(FadeState.Closed);
  });

  test('ramps to the newest target, reaching it after 20 ms without a step', () => {
    const rig = new AudioRig([row()]);
    rig.run(10).command(-3);
    rig.command(5);
    rig.run(10);
    const armed = rig.now;
    rig.control.arm();
    rig.run(40);
    expect(rig.voltsAt(armed + RAMP_FRAMES / 2 - 1)).toBeCloseTo(2.5, 3);
    expect(rig.isAt(5, armed + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(armed)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
  });

  test('takes a command that comes with it as the target of the ramp', () => {
    const rig = new AudioRig([row()]);
    rig.run(10).command(5);
    const armed = rig.now;
    rig.control.arm();
    rig.run(40);
    expect(rig.largestStep(armed)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
  });

  test('a command during the ramp waits for its end', () => {
    const rig = new AudioRig([row()]);
    rig.command(1);
    rig.run(10);
    const armed = rig.now;
    rig.control.arm();
    rig.run(5).command(5);
    rig.run(30);
    expect(rig.voltsAt(armed + RAMP_FRAMES - 1)).toBeCloseTo(1, 5);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
  });

  test('disarming ramps to 0 V in 20 ms, and arming again ramps back', () => {
    const rig = armedAt(5);
    const disarmed = rig.now;
    rig.control.disarm();
    rig.run(30);
    expect(rig.isAt(0, disarmed + RAMP_FRAMES)).toBe(true);
    rig.control.arm();
    rig.run(30);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
    expect(rig.largestStep(disarmed)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
  });

  test('needs a jack table', () => {
    const rig = new AudioRig([]);
    rig.control.arm();
    rig.run(30);
    expect(rig.isAt(0, 0)).toBe(true);
  });
});

describe('a panic', () => {
  test.each([1, 37, 128, 480, 2048])('is at 0 V within 20 ms, in quanta of %i frames', (quantumFrames) => {
    const rig = new AudioRig([row()], { quantumFrames });
    rig.control.arm();
    rig.run(100).command(5);
    rig.run(50);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
    const panicked = rig.now;
    rig.control.panic();
    rig.run(50);
    expect(rig.isAt(0, panicked + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(panicked)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
    expect(rig.read(SnapshotWord.PanicAtRest)).toBe(1);
  });

  test('needs a new arm, and the volts of before do not come back with it', () => {
    const rig = armedAt(5);
    rig.control.panic();
    rig.run(100);
    const rearmed = rig.now;
    rig.control.arm();
    rig.run(100);
    expect(rig.isAt(0, rearmed)).toBe(true);
    rig.command(2);
    rig.run(10);
    expect(rig.voltsNow()).toBeCloseTo(2, 5);
  });

  test('still goes all the way to 0 V when it is armed over at once', () => {
    const rig = armedAt(5);
    const panicked = rig.now;
    rig.control.panic();
    rig.control.arm();
    rig.run(60);
    expect(rig.isAt(0, panicked + RAMP_FRAMES)).toBe(true);
    expect(rig.read(SnapshotWord.RestFade)).toBe(FadeState.Open);
  });

  test('throws away what is sent while it lasts', () => {
    const rig = armedAt(5);
    rig.control.panic();
    rig.command(4);
    rig.run(10).command(3);
    rig.run(30);
    const rearmed = rig.now;
    rig.control.arm();
    rig.run(60);
    expect(rig.isAt(0, rearmed)).toBe(true);
  });
});

describe('the engine', () => {
  test('may be gone for nearly ten seconds: the volts hold', () => {
    const rig = armedAt(5);
    const died = rig.now;
    rig.engineLives = false;
    rig.run(9_900);
    expect(rig.isAt(5, died)).toBe(true);
  });

  test('gone for longer lets the jacks ramp to 0 V, and they ramp back when it beats again', () => {
    const rig = armedAt(5);
    const died = rig.now;
    rig.engineLives = false;
    rig.run(10_050);
    expect(rig.isAt(0, died + 10 * SAMPLE_RATE + RAMP_FRAMES)).toBe(true);
    rig.engineLives = true;
    rig.run(30);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
    expect(rig.largestStep(died)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
  });
});

describe('a clock that is set', () => {
  const STEPS_MS = [-3_600_000, -86_400_000, -600, -510, 510, 600, 3_600_000, 86_400_000];

  test.each(STEPS_MS)('by %i ms ramps to 0 V in 20 ms, and back once the sink is confirmed', (stepMs) => {
    const rig = armedAt(5);
    const stepped = rig.now;
    rig.wallMs += stepMs;
    rig.run(500);
    expect(rig.voltsAt(stepped)).toBeGreaterThan(4.9);
    expect(rig.isAt(0, stepped + RAMP_FRAMES)).toBe(true);
    expect(rig.read(SnapshotWord.Interruptions)).toBe(1);
    rig.control.confirmSink(1);
    rig.run(30);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
    expect(rig.largestStep(stepped)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
  });

  test('and set back before anybody confirmed turns round wherever the ramp is, without a step', () => {
    const rig = armedAt(5);
    const stepped = rig.now;
    rig.wallMs += 3_600_000;
    rig.run(8);
    rig.wallMs -= 3_600_000;
    rig.run(1);
    rig.control.confirmSink(rig.read(SnapshotWord.Interruptions));
    rig.run(30);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
    expect(rig.largestStep(stepped)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
  });

  test('while the jacks ramp from 0 V turns the ramp round', () => {
    const rig = new AudioRig([row()]);
    rig.run(10).command(5);
    rig.control.arm();
    rig.run(10);
    const stepped = rig.now;
    rig.wallMs += 600;
    rig.run(30);
    expect(rig.isAt(0, stepped + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(1)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
  });

  test('leaves the frames rendered as they are, by which it is told from a standstill', () => {
    const rig = armedAt(5);
    rig.wallMs += 3_600_000;
    rig.run(10);
    expect(rig.read(SnapshotWord.Frames)).toBe(rig.now);
  });
});

describe('an interruption of the stream', () => {
  test('ramps to 0 V from the very first quantum after it, until the page has checked the sink', () => {
    const rig = armedAt(5);
    const interrupted = rig.now;
    rig.wallMs += 1_000;
    rig.run(500);
    expect(rig.voltsAt(interrupted)).toBeLessThan(5);
    expect(rig.isAt(0, interrupted + RAMP_FRAMES)).toBe(true);
    expect(rig.read(SnapshotWord.Interruptions)).toBe(1);
    const confirmed = rig.now;
    rig.control.confirmSink(rig.read(SnapshotWord.Interruptions));
    rig.run(30);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
    expect(rig.largestStep(confirmed)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
  });

  test('is not the busy moment that a loaded machine has', () => {
    const rig = armedAt(5);
    const busy = rig.now;
    rig.wallMs += 400;
    rig.run(10);
    expect(rig.isAt(5, busy)).toBe(true);
    expect(rig.read(SnapshotWord.Interruptions)).toBe(0);
  });

  test('wakes the page that waits for it', async () => {
    const rig = armedAt(5);
    const wait = Atomics.waitAsync(rig.snapshot.words, SnapshotWord.Interruptions, 0);
    rig.wallMs += 1_000;
    rig.run(1);
    expect(await wait.value).toBe('ok');
  });

  test('that the page learns of first, as a doubt, ramps to 0 V as well', () => {
    const rig = armedAt(5);
    const doubted = rig.now;
    rig.control.doubtSink();
    rig.run(50);
    expect(rig.isAt(0, doubted + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(doubted)).toBeLessThanOrEqual(RAMP_STEP_VOLTS);
    rig.control.confirmSink(rig.read(SnapshotWord.Interruptions));
    rig.run(30);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
  });
});

/** The quality of the page's clock and timers, in milliseconds. Page: safe. */

/** Some steps of the coarsest clock, and too short to be seen. */
const CLOCK_LOOK_MS = 5;
const EVERY_MS = 20;
const TURNS = 50;

/** The smallest step that the clock takes, or null when it took none. */
export function clockStep(): number | null {
  const until = performance.now() + CLOCK_LOOK_MS;
  let last = performance.now();
  let step = Infinity;
  while (last < until) {
    const now = performance.now();
    if (now > last) step = Math.min(step, now - last);
    last = now;
  }
  return Number.isFinite(step) ? step : null;
}

/** By how much 95 of 100 turns of an interval were late at most; null in a hidden tab, whose timers Chrome slows down. Takes a second. */
export async function timerLateness(): Promise<number | null> {
  const late: number[] = [];
  let last = performance.now();
  let wasHidden = document.hidden;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      wasHidden ||= document.hidden;
      late.push(Math.max(0, now - last - EVERY_MS));
      last = now;
      if (late.length < TURNS) return;
      clearInterval(timer);
      resolve();
    }, EVERY_MS);
  });
  return wasHidden ? null : late.toSorted((one, other) => one - other)[Math.floor(TURNS * 0.95)];
}

/** The limits that hold now, and what makes them so. */
import { describe, expect, test } from 'vitest';
import type { PatchLimits } from '../../../src/domain/limits/limit-settings';
import { Limiter } from '../../../src/domain/limits/limiter';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';

const limits: PatchLimits = {
  ...DEFAULT_PATCH.limits,
  userCooldownMs: 0,
  system: { capacity: 100, perSecond: 100 },
  adaptive: false,
};
const limiterOf = (more: Partial<PatchLimits> = {}): Limiter =>
  new Limiter({ ...limits, ...more }, [{ name: 'x' }]);

/** Commands that each took so long, for some seconds. */
function slowed(limiter: Limiter, latencyMs: number): Limiter {
  for (let now = 0; now <= 6_000; now += 50) limiter.observeLatency(latencyMs, milliseconds(now));
  return limiter;
}

describe('limits in force', () => {
  test('are those of the patch at first', () => {
    expect(limiterOf({ adaptive: true }).inForce(milliseconds(0))).toEqual({
      ...{ factor: 1, adaptive: 1, opened: 1, audience: 1, lead: 1, latencyMs: NaN },
    });
  });

  test('are 70 % while commands take 12 ms, and say so', () => {
    const { factor, adaptive, latencyMs } = slowed(limiterOf({ adaptive: true }), 12).inForce(
      milliseconds(6_000),
    );
    expect([factor, adaptive]).toEqual([0.7, 0.7]);
    expect(latencyMs).toBeCloseTo(12, 3);
  });

  test('do not follow latency where the patch does not ask for it', () => {
    expect(slowed(limiterOf(), 12).inForce(milliseconds(6_000))).toMatchObject({
      ...{ factor: 1, adaptive: 1, latencyMs: NaN },
    });
  });

  test('are opened by support, and reduced by the lead', () => {
    const limiter = limiterOf();
    limiter.open(3);
    expect(limiter.inForce(milliseconds(0))).toMatchObject({ factor: 3, opened: 3, lead: 1 });
    limiter.lead(150);
    expect(limiter.inForce(milliseconds(0))).toMatchObject({ factor: 1.5, opened: 3, lead: 0.5 });
  });

  test('follow the audience where the patch asks for it, up to its most', () => {
    const limiter = limiterOf({ followViewers: { from: 2, most: 4 } });
    for (let viewer = 0; viewer < 20; viewer++) limiter.ask(`v${viewer}`, 'viewer', 0, milliseconds(viewer));
    expect(limiter.inForce(milliseconds(100))).toMatchObject({ factor: 4, audience: 4 });
  });
});

/** Viewers who cheer, subscribe and give subscriptions now and then. Any thread: safe. */
import { type Cue, MINUTE, says, type Speaker, supports } from './cue';
import type { Stage } from './stage';

const FANS = 20;
const CHEERS = [1, 50, 100, 100, 500, 1000] as const;
const GIFTS = [1, 5, 5, 20] as const;

export function* supporters(stage: Stage, perMinute: number): Generator<Cue> {
  const random = stage.random();
  for (let at = 0; ;) {
    at += (random.exponential() / perMinute) * MINUTE;
    const number = random.below(FANS) + 1;
    const fan: Speaker = { id: `demo-fan-${number}`, name: `fan_${number}`, role: 'subscriber' };
    if (random.chance(0.6)) {
      const bits = random.pick(CHEERS);
      yield says(at, fan, `Cheer${bits} love it`, { bits });
    } else if (random.chance(0.7)) yield supports(at, fan, { kind: 'sub', months: random.below(36) + 1 });
    else yield supports(at, fan, { kind: 'gift', count: random.pick(GIFTS) });
  }
}

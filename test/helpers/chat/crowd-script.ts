/** Lets viewers talk to one variable's crowd, as the pipeline does: what is due is decided before anybody is heard. */
import type { Crowd, CrowdView } from '../../../src/domain/crowd/crowd';
import { CROWD_MODES } from '../../../src/domain/crowd/modes';
import { restValue } from '../../../src/domain/devices/rest-value';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { Variable } from '../../../src/domain/patch/patch';
import { type CrowdSettings, DEFAULT_CROWD } from '../samples/default-settings';
import { samplePatch } from '../samples/sample-patch';

export interface Said {
  readonly at: number;
  readonly viewerId: string;
  readonly value: number;
  /** Empty when left out. */
  readonly messageId?: string;
}

export class CrowdScript {
  readonly crowd: Crowd;
  /** Everything that was played, as time and value. */
  readonly played: [at: number, value: number][] = [];
  /** The author of each of those that time decided; null where nobody decided it alone. */
  readonly deciders: (string | null)[] = [];

  constructor(settings: Partial<CrowdSettings>, variable: Partial<Variable> = {}) {
    const [sample] = samplePatch(1).variables;
    const spoken = { ...sample, crowd: { ...DEFAULT_CROWD, ...settings }, ...variable };
    const { crowd, values } = spoken;
    this.crowd = CROWD_MODES[crowd.mode].start(crowd, values, restValue({ jacks: [] }, spoken));
  }

  /** Each `[at, viewerId, value, messageId]`, in the order of time. */
  say(
    ...lines: readonly (readonly [at: number, viewerId: string, value: number, messageId?: string])[]
  ): this {
    for (const [at, viewerId, value, messageId = ''] of lines) this.hear({ at, viewerId, value, messageId });
    return this;
  }

  hear({ at, viewerId, value, messageId = '' }: Said): void {
    this.pass(at);
    const played = this.crowd.hear({
      ...{ messageId, viewerId, viewerName: viewerId, value, at: milliseconds(at) },
    });
    if (played !== null) this.played.push([at, played]);
  }

  /** Time passes; everything is decided at the very moment that it is due. */
  pass(until: number): this {
    for (let dueAt = this.crowd.dueAt(); dueAt <= until; dueAt = this.crowd.dueAt()) {
      const decision = this.crowd.decide(dueAt);
      if (decision === null) continue;
      this.played.push([dueAt, decision.value]);
      this.deciders.push(decision.by?.viewerName ?? null);
    }
    return this;
  }

  view(now: number): CrowdView | null {
    return this.crowd.view(milliseconds(now));
  }
}

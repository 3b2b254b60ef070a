/** Times commands of one viewer in the crowd, from the chat frame to the sample at the sink. */
import { setTimeout as delay } from 'node:timers/promises';
import { privmsg } from '../../helpers/chat/irc-lines';
import { CommandTimer } from '../../helpers/rigs/command-timer';
import { CHANNEL } from '../loaded-page';
import { PROBED_CHANNEL, PROBED_NAME } from './soak-patch';
import type { SoakStage } from './soak-stage';

/** Beyond any cooldown; no multiple of the sink's step. */
const EVERY_MS = 487;

export class Probes {
  /** Milliseconds, oldest first. */
  readonly tookMs: number[] = [];
  /** Commands that never reached the sink. */
  unheard = 0;
  private readonly timer: CommandTimer;

  constructor(private readonly stage: SoakStage) {
    this.timer = new CommandTimer(stage.recorder, PROBED_CHANNEL, (value) =>
      stage.say(privmsg(CHANNEL, { text: `${PROBED_NAME}: ${value}`, userId: '42', name: 'Probe' })),
    );
  }

  async runFor(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      try {
        this.tookMs.push(await this.timer.time());
      } catch {
        this.unheard += 1;
      }
      this.stage.recorder.forget();
      await delay(EVERY_MS);
    }
  }
}

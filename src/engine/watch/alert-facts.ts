/** Knowledge of alerts that no figure has: of chat, the stream and the engine's own errors. Engine worker: safe. */
import type { Milliseconds } from '../../domain/numbers/units';
import type { AlertFacts, StreamFacts } from '../../domain/watch/alert';
import type { ChatReport } from '../../shared/reports/chat-report';
import type { AudioReport } from '../../shared/reports/output-report';
import { RecentCount } from './recent-count';

interface Sources {
  readonly chat: { report(): ChatReport };
  readonly output: { readonly live: boolean; readonly audio: AudioReport };
  readonly standing: { readonly hasLost: boolean };
  readonly errorNotes: { readonly count: number };
}

export class EngineFacts implements AlertFacts {
  private readonly errorCount = new RecentCount();
  private readonly interruptionCount = new RecentCount();

  constructor(private readonly sources: Sources) {}

  tick(now: Milliseconds): void {
    this.errorCount.take(this.sources.errorNotes.count, now);
    this.interruptionCount.take(this.sources.output.audio.interruptions, now);
  }

  get hasTalked(): boolean {
    return this.sources.chat.report().chat.lastMessageAt !== null;
  }

  get stream(): StreamFacts {
    const { live, audio } = this.sources.output;
    return {
      isOpen: live,
      isLost: this.sources.standing.hasLost || audio.lost !== null,
      isStill: audio.stillAt !== null || audio.hasFailed,
    };
  }

  errors(seconds: number): number {
    return this.errorCount.in(seconds);
  }

  interruptions(seconds: number): number {
    return this.interruptionCount.in(seconds);
  }
}

/** Calls back at display rate while the component is on the page. The browser stops it by itself in a hidden tab. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Numbers that change faster than this cannot be read anyway, and every text change costs layout. */
export const TEXT_EVERY_MS = 100;

export class FrameLoop implements ReactiveController {
  private request = 0;

  constructor(
    host: ReactiveControllerHost,
    private readonly draw: (nowMs: number) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.request = requestAnimationFrame(this.onFrame);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.request);
  }

  private readonly onFrame = (nowMs: number): void => {
    this.request = requestAnimationFrame(this.onFrame);
    this.draw(nowMs);
  };
}

/**
 * The streamer's hand on chat: pause, locks, variables held. Shown at once, for a hand on a knob must see that it holds; and given
 * to every new engine, so that one that dies lets nothing go. Page: safe.
 */
import type { ControlStatus, HeldVariable } from '../../shared/reports/control-report';
import type { HandIntents } from '../state/show-state';
import type { PageStore } from '../state/store';
import type { RemoteEngine } from './remote-engine';

export class ChatHand implements HandIntents {
  constructor(
    private readonly store: PageStore,
    private readonly engine: () => RemoteEngine | null,
  ) {}

  pause(paused: boolean): void {
    this.show({ paused });
    void this.engine()?.pause(paused);
  }

  lock(name: string, isLocked: boolean): void {
    const others = this.status.locked.filter((one) => one !== name);
    this.show({ locked: isLocked ? [...others, name] : others });
    void this.engine()?.lock(name, isLocked);
  }

  hold(name: string, value: number): void {
    this.showHeld({ name, value, isReleased: false });
    void this.engine()?.hold(name, value);
  }

  release(name: string): void {
    const held = this.status.held.find((one) => one.name === name);
    if (held !== undefined) this.showHeld({ ...held, isReleased: true });
    void this.engine()?.release(name);
  }

  tryCommand(text: string): void {
    void this.engine()?.tryCommand(text);
  }

  /** `configured`: the engine has its patch, without which it knows no variable. Its stream is on the way to it before that. */
  async handTo(engine: RemoteEngine, configured: Promise<void>): Promise<void> {
    const { paused, locked, held } = this.status;
    void engine.pause(paused);
    await configured;
    for (const name of locked) void engine.lock(name, true);
    for (const { name, value, isReleased } of held) if (!isReleased) void engine.hold(name, value);
  }

  private get status(): ControlStatus {
    return this.store.state.control;
  }

  private showHeld(held: HeldVariable): void {
    const others = this.status.held.filter(({ name }) => name !== held.name);
    this.show({ held: [...others, held] });
  }

  private show(change: Partial<ControlStatus>): void {
    this.store.set({ control: { ...this.status, ...change } });
  }
}

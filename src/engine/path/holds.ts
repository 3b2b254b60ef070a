/**
 * The variables in the streamer's hand, and those that it has let go of and that chat has not taken over yet. Survives edits of the
 * patch. Engine worker: safe.
 */
import type { Milliseconds } from '../../domain/numbers/units';
import { HandHold } from '../../domain/people/hand-hold';
import type { HeldVariable } from '../../shared/reports/control-report';

export class Holds {
  private readonly byName = new Map<string, HandHold>();
  private byIndex: readonly (HandHold | undefined)[] = [];

  /** `names`: of the patch's variables, in its order. */
  followNames(names: readonly string[]): void {
    this.byIndex = names.map((name) => this.byName.get(name));
  }

  /** A variable that was renamed stays in the hand. Call it before `followNames`. */
  rename(was: string, name: string): void {
    const hold = this.byName.get(was);
    if (hold === undefined) return;
    this.byName.delete(was);
    this.byName.set(name, hold);
  }

  /** Takes a variable, or moves it in the hand. `index` is its place among the names of `followNames`. */
  take(name: string, index: number, value: number): void {
    const hold = this.byName.get(name) ?? new HandHold();
    hold.take(value);
    this.byName.set(name, hold);
    this.byIndex = this.byIndex.with(index, hold);
  }

  release(name: string, now: Milliseconds): void {
    this.byName.get(name)?.release(now);
  }

  /** Every jack is at 0 V: the hand holds none of them. */
  clear(): void {
    this.byName.clear();
    this.byIndex = this.byIndex.map(() => undefined);
  }

  isInHand(variableIndex: number): boolean {
    const hold = this.byIndex[variableIndex];
    return hold !== undefined && hold.inHand !== null;
  }

  /** Whether what chat decided on may play on a variable that was, or is, in the hand. Does not allocate. */
  admits(variableIndex: number, value: number, now: Milliseconds): boolean {
    return this.byIndex[variableIndex]?.admits(value, now) ?? true;
  }

  /** Whether chat has yet to find the value that the streamer let go of. */
  isLetGo(variableIndex: number, now: Milliseconds): boolean {
    return this.byIndex[variableIndex]?.stateAt(now) === 'released';
  }

  heldAt(now: Milliseconds): readonly HeldVariable[] {
    return [...this.byName].flatMap(([name, hold]) => {
      const value = hold.valueAt(now);
      return value === null ? [] : [{ name, value, isReleased: hold.inHand === null }];
    });
  }
}

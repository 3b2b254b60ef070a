/**
 * What the streamer and the moderators decided for this show: pause, locks, blocks, variables in the streamer's hand. Survives
 * edits of the patch, which make a new `Permission`, and is not saved. Engine worker: safe.
 */
import type { Person } from '../../domain/chat/person';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { isTheSame, originsOf } from '../../domain/patch/patch-edit';
import { HandHold } from '../../domain/people/hand-hold';
import { Permission } from '../../domain/people/permission';
import type { ControlStatus } from '../../shared/protocol';

export class ShowControl {
  private permissionNow: Permission | null = null;
  private patch: Patch | null = null;
  private indexByName: ReadonlyMap<string, number> = new Map();
  private paused = false;
  private readonly locked = new Set<string>();
  private readonly holds = new Map<string, HandHold>();
  /** By the index of the variable. */
  private holdsNow: readonly (HandHold | undefined)[] = [];
  /** By user id, against what the patch says; null is somebody who was let in again. */
  private readonly blocked = new Map<string, Person | null>();

  /** Who may do what in a patch, with everything that was decided since the show began. */
  follow(patch: Patch): Permission {
    const permission = new Permission(
      patch.people,
      patch.variables.map(({ who }) => who),
    );
    this.permissionNow = permission;
    if (this.patch !== null) this.followNames(this.patch, patch);
    this.patch = patch;
    this.indexByName = new Map(patch.variables.map(({ name }, index) => [name, index]));
    permission.pause(this.paused);
    for (const name of this.locked) {
      const index = this.indexByName.get(name);
      if (index !== undefined) permission.lock(index);
    }
    this.holdsNow = patch.variables.map(({ name }) => this.holds.get(name));
    this.holdsNow.forEach((hold, index) => {
      permission.hold(index, hold !== undefined && hold.inHand !== null);
    });
    const inPatch = new Set(patch.people.block.map(({ id }) => id));
    for (const [id, person] of this.blocked) {
      // The page has taken it into the patch, where a person may take it back.
      if ((person !== null) === inPatch.has(id)) this.blocked.delete(id);
      else if (person === null) permission.unblock(id);
      else permission.block(id, person.name);
    }
    return permission;
  }

  pause(isPaused: boolean): void {
    this.paused = isPaused;
    this.permissionNow?.pause(isPaused);
  }

  lock(name: string, isLocked: boolean): void {
    const index = this.indexByName.get(name);
    if (index === undefined) return;
    if (isLocked) {
      this.locked.add(name);
      this.permissionNow?.lock(index);
    } else {
      this.locked.delete(name);
      this.permissionNow?.unlock(index);
    }
  }

  /** Takes a variable, or moves it in the hand: see `Hold`. */
  hold(name: string, value: number): void {
    const index = this.indexByName.get(name);
    if (index === undefined) return;
    const hold = this.holds.get(name) ?? new HandHold();
    hold.take(value);
    this.holds.set(name, hold);
    this.holdsNow = this.holdsNow.with(index, hold);
    this.permissionNow?.hold(index, true);
  }

  release(name: string, now: Milliseconds): void {
    this.holds.get(name)?.release(now);
    const index = this.indexByName.get(name);
    if (index !== undefined) this.permissionNow?.hold(index, false);
  }

  /** Every jack is at 0 V: the hand holds none of them. */
  releaseAll(): void {
    for (const index of this.holdsNow.keys()) this.permissionNow?.hold(index, false);
    this.holds.clear();
    this.holdsNow = this.holdsNow.map(() => undefined);
  }

  /** Whether what chat decided on may play on a variable that was, or is, in the streamer's hand. Does not allocate. */
  admits(variableIndex: number, value: number, now: Milliseconds): boolean {
    return this.holdsNow[variableIndex]?.admits(value, now) ?? true;
  }

  /** Whether chat has yet to find the value that the streamer let go of. */
  isLetGo(variableIndex: number, now: Milliseconds): boolean {
    return this.holdsNow[variableIndex]?.stateAt(now) === 'released';
  }

  block(person: Person, isBlocked: boolean): void {
    this.blocked.set(person.id, isBlocked ? person : null);
    if (isBlocked) this.permissionNow?.block(person.id, person.name);
    else this.permissionNow?.unblock(person.id);
  }

  statusAt(now: Milliseconds): ControlStatus {
    const held = [...this.holds].flatMap(([name, hold]) => {
      const value = hold.valueAt(now);
      return value === null ? [] : [{ name, value, isReleased: hold.inHand === null }];
    });
    return { paused: this.paused, locked: [...this.locked], held };
  }

  /** A variable that was renamed stays locked, and in the hand. */
  private followNames(before: Patch, after: Patch): void {
    originsOf(before, after, isTheSame).forEach((origin, index) => {
      const was = before.variables[origin]?.name ?? '';
      const { name } = after.variables[index];
      const hold = this.holds.get(was);
      if (was === name) return;
      if (this.locked.delete(was)) this.locked.add(name);
      if (hold === undefined) return;
      this.holds.delete(was);
      this.holds.set(name, hold);
    });
  }
}

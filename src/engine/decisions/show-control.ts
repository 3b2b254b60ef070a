/**
 * The decisions of the streamer and the moderators for this show: pause, locks, blocks, variables in the streamer's hand. Survives
 * edits of the patch, which make a new `Permission`, and is not saved. Engine worker: safe.
 */
import type { Person } from '../../domain/chat/person';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { isTheSame, originsOf } from '../../domain/patch/patch-edit';
import { Permission } from '../../domain/people/permission';
import type { ControlReport, ControlStatus } from '../../shared/reports/control-report';
import { Holds } from '../path/holds';

export class ShowControl {
  readonly holds = new Holds();
  private permissionNow: Permission | null = null;
  private patch: Patch | null = null;
  private indexByName: ReadonlyMap<string, number> = new Map();
  private paused = false;
  private overlayShown = true;
  private readonly locked = new Set<string>();
  /** Decisions against what the patch says, by user id; null is somebody who was let in again. */
  private readonly blocked = new Map<string, Person | null>();

  /** Returns who may do what in a patch, with all decisions since the show began. Later ones count there, too. */
  permissionFor(patch: Patch): Permission {
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
    this.holds.followNames(patch.variables.map(({ name }) => name));
    for (const index of patch.variables.keys()) permission.hold(index, this.holds.isInHand(index));
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

  /** Takes a variable into the streamer's hand, or moves it there. */
  hold(name: string, value: number): void {
    const index = this.indexByName.get(name);
    if (index === undefined) return;
    this.holds.take(name, index, value);
    this.permissionNow?.hold(index, true);
  }

  release(name: string, now: Milliseconds): void {
    this.holds.release(name, now);
    const index = this.indexByName.get(name);
    if (index !== undefined) this.permissionNow?.hold(index, false);
  }

  /** Every jack is at 0 V: the hand holds none of them. */
  releaseAll(): void {
    for (const index of this.patch?.variables.keys() ?? []) this.permissionNow?.hold(index, false);
    this.holds.clear();
  }

  block(person: Person, isBlocked: boolean): void {
    this.blocked.set(person.id, isBlocked ? person : null);
    if (isBlocked) this.permissionNow?.block(person.id, person.name);
    else this.permissionNow?.unblock(person.id);
  }

  get isPaused(): boolean {
    return this.paused;
  }

  /** Shows or hides overlays on every picture. */
  showOverlay(isShown: boolean): void {
    this.overlayShown = isShown;
  }

  statusAt(now: Milliseconds): ControlStatus {
    const { paused, overlayShown } = this;
    return { paused, locked: [...this.locked], held: this.holds.heldAt(now), overlayShown };
  }

  report(now: Milliseconds): ControlReport {
    return { control: this.statusAt(now) };
  }

  /** A variable that was renamed stays locked, and in the hand. */
  private followNames(before: Patch, after: Patch): void {
    originsOf(before, after, isTheSame).forEach((origin, index) => {
      const was = before.variables[origin]?.name ?? '';
      const { name } = after.variables[index];
      if (was === name) return;
      if (this.locked.delete(was)) this.locked.add(name);
      this.holds.rename(was, name);
    });
  }
}

/**
 * What the streamer and the moderators decided for this show: pause, locks, blocks. Survives edits of the patch, which make a
 * new `Permission`, and is not saved. Engine worker: safe.
 */
import type { Patch } from '../domain/patch';
import type { Person } from '../domain/people-settings';
import { Permission } from '../domain/permission';
import type { ControlStatus } from '../shared/protocol';

export class Control {
  private permissionNow: Permission | null = null;
  private indexByName: ReadonlyMap<string, number> = new Map();
  private paused = false;
  private readonly locked = new Set<string>();
  /** By user id, against what the patch says; null is somebody who was let in again. */
  private readonly blocked = new Map<string, Person | null>();

  /** Who may do what in a patch, with everything that was decided since the show began. */
  follow(patch: Patch): Permission {
    const permission = new Permission(
      patch.people,
      patch.variables.map(({ who }) => who),
    );
    this.permissionNow = permission;
    this.indexByName = new Map(patch.variables.map(({ name }, index) => [name, index]));
    permission.pause(this.paused);
    for (const name of this.locked) {
      const index = this.indexByName.get(name);
      if (index !== undefined) permission.lock(index);
    }
    for (const [id, person] of this.blocked) {
      if (person === null) permission.unblock(id);
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

  block(person: Person, isBlocked: boolean): void {
    this.blocked.set(person.id, isBlocked ? person : null);
    if (isBlocked) this.permissionNow?.block(person.id, person.name);
    else this.permissionNow?.unblock(person.id);
  }

  get status(): ControlStatus {
    return { paused: this.paused, locked: [...this.locked] };
  }
}

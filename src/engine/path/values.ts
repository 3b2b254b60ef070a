/** The value of every variable, who set it, and whether the page has heard. Engine worker: safe. */
import type { Volts } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { isTheSame, originsOf } from '../../domain/patch/patch-edit';
import { requestToVolts } from '../../domain/voltage/value-to-volts';
import type { ValuesReport, VariableValue } from '../../shared/reports/values-report';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export class Values {
  /** Entries are written over: a command makes no new one. */
  private current = new Map<number, Writable<VariableValue>>();
  private changed = false;

  set(index: number, value: number, volts: Volts, setBy: string): void {
    this.changed = true;
    const known = this.current.get(index);
    if (known === undefined) {
      this.current.set(index, { index, value, volts, setBy });
      return;
    }
    known.value = value;
    known.volts = volts;
    known.setBy = setBy;
  }

  /** Null where chat set nothing. */
  valueOf(index: number): number | null {
    return this.current.get(index)?.value ?? null;
  }

  /** A variable is at rest. */
  forget(index: number): void {
    this.changed = this.current.delete(index) || this.changed;
  }

  /** Takes over what another engine knew. */
  resume(values: readonly VariableValue[]): void {
    for (const { index, value, volts, setBy } of values)
      this.current.set(index, { index, value, volts, setBy });
    this.changed = true;
  }

  /** Nothing stands at anything. */
  comeToRest(): void {
    this.current.clear();
    this.changed = true;
  }

  /** The patch was edited: values follow their variable to its new index and range; a removed variable's value goes. */
  reindex(before: Patch, after: Patch): void {
    const moved = new Map<number, Writable<VariableValue>>();
    originsOf(before, after, isTheSame).forEach((origin, index) => {
      const value = this.current.get(origin);
      if (value === undefined) return;
      moved.set(index, { ...value, index, volts: requestToVolts(after.variables[index], value.value) });
    });
    this.current = moved;
    this.changed = true;
  }

  /** The values of all variables that chat set. The list is good until the next change. */
  get all(): readonly VariableValue[] {
    return [...this.current.values()];
  }

  report(): ValuesReport {
    return { values: this.drain() };
  }

  /** Every value when something changed since the last call, else null. */
  drain(): readonly VariableValue[] | null {
    if (!this.changed) return null;
    this.changed = false;
    return this.all;
  }
}

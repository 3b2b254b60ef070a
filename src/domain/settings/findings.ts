/** Collects what is wrong, or only odd, in a hostile file: where and why, a bounded number of each. Any thread: safe. */

export interface Fault {
  /** `variables[2].volts.max`; `file` for the whole. */
  readonly path: string;
  readonly reason: string;
  /** The bounds that a number broke, in the unit of the file. */
  readonly bounds?: NumberBounds;
}

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** A person reads no more; the rest is counted. */
export const MAX_FINDINGS = 50;
const MAX_QUOTED = 40;

/** Hostile value as a few harmless words. */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    const text =
      value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED).toWellFormed()}…` : value.toWellFormed();
    return JSON.stringify(text);
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : `an ${typeof value}`;
}

export class Findings {
  private readonly faults: Fault[] = [];
  private readonly warnings: string[] = [];
  private faultCount = 0;
  private warningCount = 0;

  fault(path: string, reason: string, bounds?: NumberBounds): void {
    if (++this.faultCount > MAX_FINDINGS) return;
    this.faults.push(bounds === undefined ? { path, reason } : { path, reason, bounds });
  }

  warn(path: string, sentence: string): void {
    if (++this.warningCount <= MAX_FINDINGS) this.warnings.push(`${path}: ${sentence}`);
  }

  get isFaulty(): boolean {
    return this.faultCount > 0;
  }

  listFaults(): readonly Fault[] {
    const more = this.faultCount - this.faults.length;
    return more === 0 ? this.faults : [...this.faults, { path: 'file', reason: `and ${more} more` }];
  }

  listWarnings(): readonly string[] {
    const more = this.warningCount - this.warnings.length;
    return more === 0 ? this.warnings : [...this.warnings, `and ${more} more`];
  }
}

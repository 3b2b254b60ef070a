/**
 * The states of one alert:
 *
 *   normal → pending → alerting → recovering → normal      and, from each of them, no data and error
 *
 * `pending` and `recovering` are told to nobody: an alert stands while it is alerting or recovering. It comes only after the figure was
 * bad for the whole time `forMs`, and goes only after it was well for the whole time `keepMs`. Bad begins at the level; well begins
 * a good tenth before it. Each of the four standings (quiet, raised, no data, error) begins only when its cause has lasted for its
 * hold time within the standing before, so that two changes lie at least the shortest hold time apart. Pure. Any thread: safe.
 */

export type AlertState = 'normal' | 'pending' | 'alerting' | 'recovering' | 'noData' | 'error';

export interface AlertRule {
  readonly level: number;
  readonly isFloor: boolean;
  /** Another look back makes another figure of it. */
  readonly lookBackMs: number | null;
  readonly forMs: number;
  readonly keepMs: number;
}

/** A figure that hangs at its level must not come and go: it is well only at this share of it. */
const CLEAR_SHARE = 0.88;
/** A figure that is missing for so long is not measured. The slowest is asked for once a minute and keeps its last value. */
export const NO_DATA_AFTER_MS = 10_000;
/** Looks come once a second; a busy engine is late by less than this. */
const LONGEST_GAP_MS = 5_000;

/** A reading is bad, well, between the two, or says nothing. */
type Cause = 'bad' | 'well' | 'between' | 'missing' | 'failing';
type Standing = 'quiet' | 'raised' | 'noData' | 'error';

export class AlertMachine {
  private standing: Standing = 'noData';
  /** No reading has made the standing: the first one does at once. */
  private isFresh = true;
  private cause: Cause = 'missing';
  private wanted: Standing = 'noData';
  /** Since then the same standing is wanted, or another of its kind. */
  private wantedAt = -Infinity;
  private changedAt = -Infinity;
  private lookedAt = -Infinity;

  constructor(private rule: AlertRule) {}

  /** Begins anew where the rule is another one. */
  follow(rule: AlertRule): void {
    const before = this.rule;
    const isSame = (Object.keys(rule) as (keyof AlertRule)[]).every((name) => rule[name] === before[name]);
    if (isSame) return;
    this.rule = rule;
    this.standing = 'noData';
    this.cause = 'missing';
    this.isFresh = true;
  }

  /** One look. `reading` is NaN where nothing is measured, and null where measuring failed. `nowMs` never goes back. */
  step(reading: number | null, nowMs: number): AlertState {
    this.cause = this.causeOf(reading);
    const wanted = this.standingWanted();
    const gap = nowMs - this.lookedAt;
    if (!isAlike(wanted, this.wanted)) this.wantedAt = nowMs;
    // Nobody knows what the figure was while the computer slept.
    else if (gap > LONGEST_GAP_MS) this.wantedAt += gap;
    this.wanted = wanted;
    this.lookedAt = nowMs;
    if (this.isFresh || (wanted !== this.standing && nowMs - this.wantedAt >= this.holdOf(wanted)))
      this.change(wanted, nowMs);
    return this.state;
  }

  get state(): AlertState {
    if (this.standing === 'quiet') return this.cause === 'bad' ? 'pending' : 'normal';
    if (this.standing === 'raised') return this.cause === 'well' ? 'recovering' : 'alerting';
    return this.standing;
  }

  /** Alerting or recovering: a person is told. */
  get isRaised(): boolean {
    return this.standing === 'raised';
  }

  /** When the standing began; -Infinity before the first look. */
  get since(): number {
    return this.changedAt;
  }

  private change(standing: Standing, nowMs: number): void {
    this.standing = standing;
    this.isFresh &&= standing === 'noData';
    this.changedAt = nowMs;
    this.wanted = this.standingWanted();
    this.wantedAt = nowMs;
  }

  private causeOf(reading: number | null): Cause {
    if (reading === null) return 'failing';
    if (Number.isNaN(reading)) return 'missing';
    const { level, isFloor } = this.rule;
    if (isFloor ? reading <= level : reading >= level) return 'bad';
    return (isFloor ? reading >= level / CLEAR_SHARE : reading <= level * CLEAR_SHARE) ? 'well' : 'between';
  }

  private standingWanted(): Standing {
    const { cause, standing } = this;
    if (cause === 'missing') return 'noData';
    if (cause === 'failing') return 'error';
    if (standing === 'raised') return cause === 'well' ? 'quiet' : 'raised';
    return standing === 'quiet' && cause === 'bad' ? 'raised' : 'quiet';
  }

  private holdOf(standing: Standing): number {
    if (standing === 'raised') return this.rule.forMs;
    return standing === 'quiet' ? this.rule.keepMs : NO_DATA_AFTER_MS;
  }
}

/** A figure that now is missing and now fails is not measured all the while. */
const isAlike = (one: Standing, other: Standing): boolean =>
  one === other || (isUnmeasured(one) && isUnmeasured(other));

const isUnmeasured = (standing: Standing): boolean => standing === 'noData' || standing === 'error';

/** Whether what a page says agrees with what the interface holds: every sample within a second. */
import type { Held, Span } from './sink-judge';
import { LSB } from '../rigs/recording';

/** One tab's statements at one moment. */
export interface Said {
  /** `performance.now()` of this process. */
  readonly atMs: number;
  readonly tab: number;
  /** The whole of the status `Audio output`. */
  readonly audio: string;
  readonly isArmed: boolean;
  readonly isChatConnected: boolean;
  /** Volts of jack 1 in the `Variables` table; null where it shows no number. */
  readonly volts: number | null;
}

/** A command that chat gave for jack 1, and the level that it asks for. */
export interface Asked {
  readonly atMs: number;
  readonly level: number;
}

export interface Fault {
  readonly atMs: number;
  readonly tab: number;
  readonly text: string;
}

/** The acceptance: what is said and what is held agree within a second. */
const AGREES_WITHIN_MS = 1_000;
/** A page that does not answer for that long says nothing: what it says next is said anew. */
const SAYS_AGAIN_MS = 500;
const FULL_SCALE_VOLTS = 10;
/** Half of the last digit that the page shows, and the keep-alive. */
const VOLTS_SHOWN = 0.006;

/** On the interface: the demo, or an output without a name, may be live without it. */
const isLive = ({ audio }: Said): boolean => /^live on ES-8\b/.test(audio);

/** `held` by index of `said`, which is in order of time. Each tab has at most one fault of a kind in a row. */
export function disagreements(
  said: readonly Said[],
  held: readonly Held[],
  asked: readonly Asked[],
): Fault[] {
  const faults: Fault[] = [];
  const runs = new Map<string, { since: number; last: number; told: boolean }>();
  const wanted = new WantedLevels(asked);
  said.forEach((sample, index) => {
    const found = contradictions(sample, held[index], wanted.of(sample));
    for (const kind of KINDS) {
      const key = `${sample.tab} ${kind}`;
      const text = found.get(kind);
      if (text === undefined) {
        runs.delete(key);
        continue;
      }
      let run = runs.get(key);
      if (run === undefined || sample.atMs - run.last > SAYS_AGAIN_MS) {
        run = { since: sample.atMs, last: sample.atMs, told: false };
        runs.set(key, run);
      }
      run.last = sample.atMs;
      if (run.told || run.last - run.since <= AGREES_WITHIN_MS) continue;
      run.told = true;
      faults.push({ atMs: run.since, tab: sample.tab, text });
    }
  });
  return faults;
}

const KINDS = ['not armed', 'silent', 'wanted', 'volts'] as const;
type Kind = (typeof KINDS)[number];

function contradictions(said: Said, held: Held, wanted: number | null): ReadonlyMap<Kind, string> {
  const found = new Map<Kind, string>();
  const says = `tab ${said.tab} says “${said.audio}”, ${said.isArmed ? 'armed' : 'not armed'}`;
  if (!said.isArmed && held.loudest > LSB)
    found.set('not armed', `${says}; the interface holds ${held.loudest}`);
  if ((isLive(said) || said.isArmed) && !held.isFed)
    found.set('silent', `${says}; nothing plays to the interface`);
  if (wanted !== null && Math.abs(held.jack1 - wanted) > LSB)
    found.set('wanted', `${says}; chat asked for ${wanted}, jack 1 holds ${held.jack1}`);
  const heldVolts = held.jack1 * FULL_SCALE_VOLTS;
  if (said.volts !== null && Math.abs(said.volts - heldVolts) > VOLTS_SHOWN)
    found.set('volts', `${says} and ${said.volts} V; jack 1 holds ${heldVolts} V`);
  return found;
}

/** The level that jack 1 must hold: chat's last wish, in a tab that was live, armed and connected then and ever since. */
class WantedLevels {
  private readonly playing = new Map<number, Span>();

  constructor(private readonly asked: readonly Asked[]) {}

  of(said: Said): number | null {
    const { tab, atMs } = said;
    if (!isLive(said) || !said.isArmed || !said.isChatConnected) {
      this.playing.delete(tab);
      return null;
    }
    const before = this.playing.get(tab);
    const goesOn = before !== undefined && atMs - before.toMs <= SAYS_AGAIN_MS;
    const fromMs = goesOn ? before.fromMs : atMs;
    this.playing.set(tab, { fromMs, toMs: atMs });
    const last = this.asked.findLast((command) => command.atMs <= atMs);
    return last !== undefined && last.atMs > fromMs ? last.level : null;
  }
}

/** Lines of chat in the sample states, and what came of them. */
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import type { VariableValue } from '../../../src/shared/reports/values-report';
import { samplePatch } from './sample-patch';

/** 20:15:00 UTC on a fixed day: pictures must not change with the clock. */
const SHOWTIME = Date.UTC(2026, 10, 21, 20, 15);

const SAID: readonly (readonly [string, string, Verdict])[] = [
  ['modwiggler', 'vcf#1.cutoff: 96', { kind: 'accepted' }],
  ['kassutronics_fan', 'pitch: 60', { kind: 'accepted' }],
  ['patchpanda', 'vco#1.pich: 72', { kind: 'unknown', name: 'vco#1.pich', suggestion: 'vco#1.pitch' }],
  ['LZX_enjoyer', 'fx#1.mix: 300', { kind: 'outOfRange', min: 0, max: 127 }],
  ['modwiggler', 'vcf#1.cutoff: 20', { kind: 'limited', tier: 'cooldown', waitMs: milliseconds(640) }],
  ['quietviewer', 'env#1.decay: 12', { kind: 'accepted' }],
  ['noodle_bar', 'vca#1.level: 110', { kind: 'coalesced', afterMs: milliseconds(400) }],
  ['gatekeeper', 'vco#2.pitch 64', { kind: 'invalid', reason: 'malformed' }],
  ['patchpanda', 'lfo#1.rate: 33', { kind: 'accepted' }],
  ['timetraveller', 'vco#1.pitch: 1', { kind: 'blocked', reason: 'stale' }],
  ['noodle_bar', 'vcf#1.resonance: 45', { kind: 'accepted' }],
  ['early_bird', 'vco#1.pitch: 30', { kind: 'paused', reason: 'not-live' }],
];

export const sampleLog = (count: number): LogEntry[] =>
  Array.from({ length: count }, (_, number) => {
    const [viewerName, text, verdict] = SAID[number % SAID.length];
    const at = (SHOWTIME + number * 700) as EpochMilliseconds;
    return { number, at, viewerId: viewerName, viewerName, text, verdict, rewardId: null };
  });

/** The value that each variable stands at: a spread that shows every part of the meters. */
const sampleValue = (index: number): number => (24 + index * 41) % 128;

export const sampleValues = (count: number): VariableValue[] =>
  samplePatch(count).variables.map(({ volts }, index) => {
    const value = sampleValue(index);
    return {
      index,
      value,
      volts: volts.min + (value / 127) * (volts.max - volts.min),
      setBy: SAID[index % SAID.length][0],
    };
  });

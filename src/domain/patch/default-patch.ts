/** The patch that a new user starts with: eight variables on jacks 1 to 8 that chat can play at once. Any thread: safe. */
import type { Patch } from './patch';
import { starterPatch } from './starter-patch';

const ROWS: readonly (readonly [name: string, label: string, alias: string])[] = [
  ['vco#1.pitch', 'VCO 1 pitch', 'pitch'],
  ['vco#2.pitch', 'VCO 2 pitch', 'pitch2'],
  ['vcf#1.cutoff', 'VCF cutoff', 'cutoff'],
  ['vcf#1.resonance', 'VCF resonance', 'res'],
  ['vca#1.level', 'VCA level', 'level'],
  ['lfo#1.rate', 'LFO rate', 'rate'],
  ['env#1.decay', 'Envelope decay', 'decay'],
  ['fx#1.mix', 'Effect mix', 'mix'],
];

export const DEFAULT_PATCH: Patch = starterPatch(
  'Eurorack starter',
  ROWS.map(([name, label, alias]) => ({ label, variable: { name, aliases: [alias] } })),
);

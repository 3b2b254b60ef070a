import { describe, expect, test } from 'vitest';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { exampleTrigger } from '../../../src/domain/support/trigger-example';
import { samplePatch } from '../../helpers/samples/sample-patch';

describe('the example', () => {
  test.each([
    ['the filter', samplePatch(), 'vcf#1.cutoff'],
    ['the first variable', { ...samplePatch(), variables: samplePatch().variables.slice(4) }, 'vca#1.level'],
  ])('sweeps %s', (_what, given, variable) => {
    expect(exampleTrigger(given).do).toMatchObject({ kind: 'envelope', variable, value: 127 });
  });

  test.each([samplePatch(), { ...samplePatch(), variables: [] }])('is a valid trigger of %#', (given) => {
    const reading = readPatch({ ...given, triggers: [exampleTrigger(given)] });
    expect(reading).toMatchObject({ kind: 'patch', warnings: [] });
  });
});

/** The form of the overlay's look says what its address says, and keeps no option that the address could not carry. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  OVERLAY_LAYOUT_NAMES,
  OVERLAY_LAYOUTS,
  OVERLAY_SIDES,
  OVERLAY_WIDGET_NAMES,
} from '../../../src/domain/overlay/overlay-look';
import {
  DEFAULT_OVERLAY_OPTIONS,
  type OverlayOptions,
  readOverlayOptions,
  writeOverlayOptions,
} from '../../../src/domain/overlay/overlay-options';
import {
  OVERLAY_SETTINGS,
  optionsOfSettings,
  settingsOfOptions,
} from '../../../src/domain/overlay/overlay-settings';
import { Findings } from '../../../src/domain/settings/findings';
import { HostileObject } from '../../../src/domain/settings/hostile-object';
import { readAll } from '../../../src/domain/settings/walk';

const COLOUR = fc.constantFrom(null, '#ffb000', '#0000ff') as fc.Arbitrary<OverlayOptions['key']>;
const OPTIONS: fc.Arbitrary<OverlayOptions> = fc.record({
  layout: fc.constantFrom(...OVERLAY_LAYOUT_NAMES),
  show: fc.subarray(['vco#1.pitch', 'vcf#1.cutoff', 'lfo#12.rate']),
  widgets: fc.option(fc.subarray([...OVERLAY_WIDGET_NAMES], { minLength: 1 })),
  side: fc.option(fc.constantFrom(...OVERLAY_SIDES)),
  scale: fc.constantFrom(0.5, 1, 1.25, 4),
  ...{ accent: COLOUR, text: COLOUR, backing: COLOUR, key: COLOUR },
});

test('options that go through the form come back, and its settings have no fault', () => {
  fc.assert(
    fc.property(OPTIONS, (options) => {
      const findings = new Findings();
      const settings = settingsOfOptions(options);
      const read = readAll(new HostileObject(settings, 'file', findings), OVERLAY_SETTINGS);
      expect(findings.listFaults()).toEqual([]);
      expect(optionsOfSettings(read, options)).toEqual(options);
      expect(readOverlayOptions(writeOverlayOptions(options))).toEqual(options);
    }),
  );
});

test('parts that are to be chosen begin with those that were shown', () => {
  const settings = settingsOfOptions(DEFAULT_OVERLAY_OPTIONS);
  const chosen = { ...settings, parts: { ...settings.parts, kind: 'chosen' } } as typeof settings;
  expect(optionsOfSettings(chosen, DEFAULT_OVERLAY_OPTIONS)?.widgets).toEqual(OVERLAY_LAYOUTS.strip.widgets);
});

test('an overlay without any part is none', () => {
  const before: OverlayOptions = { ...DEFAULT_OVERLAY_OPTIONS, widgets: ['state'] };
  const settings = settingsOfOptions(before);
  const none = { ...settings, parts: { ...settings.parts, state: false } } as typeof settings;
  expect(optionsOfSettings(none, before)).toBeNull();
});

test.each(['red', '#ffb00', 'url(x)', '#ffb000;'])('%s is no colour', (accent) => {
  const findings = new Findings();
  readAll(new HostileObject({ accent }, 'file', findings), OVERLAY_SETTINGS);
  expect(findings.listFaults().map(({ path }) => path)).toContain('accent');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  OVERLAY_LAYOUT_NAMES,
  OVERLAY_SIDES,
  OVERLAY_WIDGET_NAMES,
} from '../../../src/domain/overlay/overlay-look';
import {
  DEFAULT_OVERLAY_OPTIONS,
  MAX_SHOWN,
  type OverlayOptions,
  readOverlayOptions,
  shownSide,
  shownWidgets,
  writeOverlayOptions,
} from '../../../src/domain/overlay/overlay-options';

const colour = fc.option(
  fc
    .integer({ min: 0, max: 0xff_ff_ff })
    .map((value): `#${string}` => `#${value.toString(16).padStart(6, '0')}`),
);

const anyOptions: fc.Arbitrary<OverlayOptions> = fc.record({
  layout: fc.constantFrom(...OVERLAY_LAYOUT_NAMES),
  show: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,9}#[1-9]\d{0,2}\.[a-zA-Z0-9#]{1,30}$/), {
    maxLength: MAX_SHOWN,
  }),
  widgets: fc.option(fc.uniqueArray(fc.constantFrom(...OVERLAY_WIDGET_NAMES), { minLength: 1 })),
  side: fc.option(fc.constantFrom(...OVERLAY_SIDES)),
  scale: fc.integer({ min: 500, max: 4_000 }).map((thousandths) => thousandths / 1_000),
  accent: colour,
  text: colour,
  backing: colour,
  key: colour,
});

test('every set of options is read as it was written', () => {
  fc.assert(
    fc.property(anyOptions, (options) => {
      const hash = writeOverlayOptions(options);
      expect(hash).toMatch(/^#layout=[\w%.,=&-]+$/);
      expect(readOverlayOptions(hash)).toEqual(options);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('a written address is short where nothing was chosen', () => {
  expect(writeOverlayOptions(DEFAULT_OVERLAY_OPTIONS)).toBe('#layout=strip');
});

test('an address in a streamer’s own hand is read', () => {
  const hash =
    '#layout=full&show=VCF#01.cutoff, lfo%231.rate&accent=%23FFB238&scale=1.5&side=top&widgets=votes,state';
  expect(readOverlayOptions(hash)).toEqual({
    ...DEFAULT_OVERLAY_OPTIONS,
    layout: 'full',
    show: ['vcf#1.cutoff', 'lfo#1.rate'],
    accent: '#ffb238',
    scale: 1.5,
    side: 'top',
    widgets: ['votes', 'state'],
  });
});

test.each([
  '',
  '#',
  '#&&&===',
  '#layout=%',
  '#layout=__proto__&side=constructor&widgets=toString,valueOf,',
  '#layout=Full',
  '#scale=1e3',
  '#scale=-1',
  '#scale=0',
  '#scale=NaN',
  '#scale=4.001',
  '#scale= 2',
  '#accent=red',
  '#accent=url(https://evil.example/x)',
  '#accent=ffb238;background:red',
  '#accent=fff',
  '#key=%2300ff00%20',
  '#text=var(--x)',
  '#backing=rgb(0,0,0)',
  '#show=<img src=x onerror=alert(1)>',
  '#show=cutoff',
  `#show=${'x'.repeat(101)}%231.y`,
  '#widgets=votes%00',
  `#layout=full&x=${'x'.repeat(20_000)}`,
  '#Layout=full&LAYOUT=full',
])('%j changes nothing', (hash) => {
  expect(readOverlayOptions(hash)).toEqual(DEFAULT_OVERLAY_OPTIONS);
});

test('any text is options', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const options = readOverlayOptions(text);
      expect(readOverlayOptions(writeOverlayOptions(options))).toEqual(options);
    }),
    { seed: 12, numRuns: 300 },
  );
});

test('of a name given twice the first counts, of a list the right parts, each once', () => {
  expect(readOverlayOptions('#layout=vote&layout=full').layout).toBe('vote');
  expect(readOverlayOptions('#widgets=votes,nothing,votes,state').widgets).toEqual(['votes', 'state']);
  const many = Array.from({ length: MAX_SHOWN + 9 }, (_, index) => `cv#${index}.x`).join(',');
  expect(readOverlayOptions(`#show=${many}`).show).toHaveLength(MAX_SHOWN);
});

test('a layout brings widgets and a side that the address may replace', () => {
  expect(shownWidgets(readOverlayOptions('#layout=vote'))).toEqual(['howTo', 'votes']);
  expect(shownWidgets(readOverlayOptions('#layout=vote&widgets=votes'))).toEqual(['votes']);
  expect(shownSide(readOverlayOptions('#layout=full'))).toBe('left');
  expect(shownSide(readOverlayOptions('#layout=full&side=bottom'))).toBe('bottom');
});

/** The synth never plays where CV goes, nor where that is not known: every combination of what a browser may list. */
import { describe, expect, test } from 'vitest';
import {
  type ListenFacts,
  type ListenPlace,
  listenPlace,
  type Speaker,
  speakersOf,
} from '../../../src/domain/listen/listen-obstacle';

const device = (id: string, label: string, groupId = `group of ${id}`): Speaker => ({ id, label, groupId });

const ES8 = device('e', 'ES-8');
const ES8_MORE = device('e2', 'ES-8 3-4', ES8.groupId);
const TWIN = device('t', 'ES-8');
const SPEAKERS = device('s', 'Speakers');
const PHONES = device('p', 'Headphones');
const CV = { id: ES8.id, label: ES8.label };

/** Chrome's entry for the default: on Windows and macOS by name and hardware, on Linux by neither. */
const named = (meant: Speaker): Speaker => device('default', `Default - ${meant.label}`, meant.groupId);
const grouped = (meant: Speaker): Speaker => device('default', 'Default', meant.groupId);
const UNNAMED = device('default', 'Default', 'default');
const HIDDEN = device('', '', '');

const facts = (given: Partial<ListenFacts>): ListenFacts => ({
  isReadOnly: false,
  cvOutput: CV,
  speakersId: null,
  listed: [named(SPEAKERS), SPEAKERS, ES8],
  ...given,
});

const PLAYS: readonly (readonly [string, Partial<ListenFacts>, string])[] = [
  ['the demo, whatever the default is', { cvOutput: null }, ''],
  ['the demo, names hidden', { cvOutput: null, listed: [HIDDEN] }, ''],
  ['the demo, no list', { cvOutput: null, listed: null }, ''],
  ['the demo, speakers chosen', { cvOutput: null, speakersId: 's' }, 's'],
  ['the demo, chosen speakers unplugged', { cvOutput: null, speakersId: 'gone' }, ''],
  ['the default by its name', {}, 's'],
  ['the default by its hardware', { listed: [grouped(PHONES), SPEAKERS, PHONES, ES8] }, 'p'],
  ['the only other output', { listed: [UNNAMED, SPEAKERS, ES8] }, 's'],
  ['the only other output, no default listed', { listed: [SPEAKERS, ES8] }, 's'],
  ['chosen speakers', { speakersId: 'p', listed: [UNNAMED, SPEAKERS, PHONES, ES8] }, 'p'],
  [
    'chosen speakers while the interface is the default',
    { speakersId: 's', listed: [named(ES8), SPEAKERS, ES8] },
    's',
  ],
  ['the interface unplugged', { listed: [named(SPEAKERS), SPEAKERS] }, 's'],
];

test.each(PLAYS)('it plays: %s', (_, given, sinkId) => {
  expect(listenPlace(facts(given))).toEqual({ obstacle: null, sinkId });
});

const REFUSES: readonly (readonly [string, Partial<ListenFacts>, RegExp])[] = [
  ['a read-only tab', { isReadOnly: true }, /another tab drives the outputs/i],
  ['a read-only tab with the demo', { isReadOnly: true, cvOutput: null }, /another tab/i],
  ['no output at all', { listed: [] }, /connect speakers/],
  ['no output at all, demo', { cvOutput: null, listed: [] }, /connect speakers/],
  ['no list', { listed: null }, /does not answer/],
  ['names hidden', { listed: [HIDDEN] }, /hides the device names/],
  [
    'CV to the unnamed default',
    { cvOutput: { id: 'default', label: 'System default' } },
    /CV goes to the system default/,
  ],
  [
    'CV to the default, chosen by its alias',
    { cvOutput: { id: 'communications', label: 'x' } },
    /system default/,
  ],
  [
    'the interface is the default by name',
    { listed: [named(ES8), SPEAKERS, ES8] },
    /on the interface chosen for CV/,
  ],
  ['the interface is the default by hardware', { listed: [grouped(ES8), SPEAKERS, ES8] }, /on the interface/],
  [
    'another output of the interface is the default',
    { listed: [named(ES8_MORE), SPEAKERS, ES8, ES8_MORE] },
    /on the interface/,
  ],
  ['nobody knows the default', { listed: [UNNAMED, SPEAKERS, PHONES, ES8] }, /choose your speakers/],
  ['only the interface is there', { listed: [named(ES8), ES8] }, /the only audio output/],
  ['only outputs of the interface are there', { listed: [UNNAMED, ES8, ES8_MORE] }, /the only audio output/],
  ['only a twin of the interface is there', { listed: [UNNAMED, ES8, TWIN] }, /the only audio output/],
  [
    'the interface is chosen as speakers',
    { speakersId: 'e', listed: [UNNAMED, SPEAKERS, PHONES, ES8] },
    /choose your speakers/,
  ],
];

test.each(REFUSES)('it refuses: %s', (_, given, sentence) => {
  const { obstacle, sinkId } = listenPlace(facts(given));
  expect(obstacle).toMatch(sentence);
  expect(sinkId).toBeNull();
});

describe('over every list of up to four entries, every chosen output and every chosen speaker', () => {
  const ENTRIES = [
    ES8,
    ES8_MORE,
    TWIN,
    SPEAKERS,
    PHONES,
    HIDDEN,
    UNNAMED,
    named(ES8),
    grouped(ES8),
    named(SPEAKERS),
    grouped(TWIN),
  ];
  const LISTS = ENTRIES.flatMap((one) =>
    ENTRIES.flatMap((two) =>
      ENTRIES.flatMap((three) => [[one], [one, two], [one, two, three], [one, two, three, SPEAKERS]]),
    ),
  );
  const CHOICES = [
    CV,
    { id: 'e2', label: 'ES-8 3-4' },
    { id: 'gone', label: 'ES-8' },
    { id: 'default', label: 'Default' },
  ];

  /** Nothing plays, and a sentence says why; or a device by its name that has nothing to do with the interface. */
  function isSafe({ obstacle, sinkId }: ListenPlace, listed: readonly Speaker[], cv: typeof CV): boolean {
    if (sinkId === null) return obstacle.endsWith('.');
    const sink = listed.find(({ id }) => id === sinkId);
    const interfaces = listed.filter(({ id, label }) => id === cv.id || label === cv.label);
    const hardware = interfaces.filter(({ id }) => id !== 'default').map(({ groupId }) => groupId);
    return (
      sink !== undefined &&
      sink.label !== '' &&
      !['', 'default', 'communications', cv.id].includes(sinkId) &&
      !interfaces.some(({ label }) => label === sink.label) &&
      !hardware.includes(sink.groupId)
    );
  }

  test('it plays only on a named device that is neither the interface, its twin nor its hardware', () => {
    let played = 0;
    const wrong: unknown[] = [];
    for (const listed of LISTS)
      for (const cvOutput of CHOICES)
        for (const speakersId of [null, 's', 'e', 't', 'default', '']) {
          const place = listenPlace({ isReadOnly: false, cvOutput, speakersId, listed });
          if (place.sinkId !== null) played++;
          if (!isSafe(place, listed, cvOutput)) wrong.push({ place, listed, cvOutput, speakersId });
        }
    expect(wrong).toEqual([]);
    expect(played).toBeGreaterThan(1_000);
  });
});

test('the outputs of the interface cannot be chosen as speakers', () => {
  const listed = [UNNAMED, ES8, ES8_MORE, TWIN, SPEAKERS];
  expect(speakersOf({ cvOutput: CV, listed })).toEqual([SPEAKERS]);
  expect(speakersOf({ cvOutput: null, listed })).toEqual([ES8, ES8_MORE, TWIN, SPEAKERS]);
  expect(speakersOf({ cvOutput: CV, listed: null })).toEqual([]);
});

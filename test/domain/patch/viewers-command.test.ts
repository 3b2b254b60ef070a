/** Every command that the viewers' page can make is played by the engine, for the variable whose control made it. */
import { expect, test } from 'vitest';
import { Matcher } from '../../../src/domain/language/matcher';
import { Random } from '../../../src/domain/numbers/random';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { CommandWriter } from '../../../src/domain/patch/viewers-command';
import { noteAsk, viewersControls } from '../../../src/domain/patch/viewers-controls';
import { viewersPatch } from '../../../src/domain/patch/viewers-patch';
import { drawFile } from '../../helpers/reader/draw';
import { EngineBench } from '../../helpers/rigs/engine-bench';

const READABLE = 60;
const PLENTY = { capacity: 1_000_000_000, perSecond: 1_000_000_000 };
const FREE = {
  ...{ userCooldownMs: 0, system: PLENTY, variable: PLENTY, privileged: PLENTY },
  ...{ perMinute: null, costs: [] },
};
/** Words that mean something else to chat: a moderator's order, a vote, a form of the grammar, another script. */
const ODD_ALIASES = [
  'cv',
  'cv-panic',
  'cv-lock',
  'panic',
  'overlay',
  'remove',
  'undo',
  'on',
  'c4',
  'ärger',
  'ノブ',
];

/** Patches with every kind, mode and grammar, in which nothing but a command can be refused. */
function* patches(): Generator<Patch> {
  const random = new Random(11);
  for (let read = 0; read < READABLE;) {
    const reading = readPatch(drawFile(random).root['file']);
    if (reading.kind === 'refused' || reading.patch.variables.length === 0) continue;
    read++;
    const [first, ...others] = reading.patch.variables;
    yield {
      ...reading.patch,
      variables: [{ ...first, aliases: [random.pick(ODD_ALIASES)] }, ...others],
      limits: { ...reading.patch.limits, ...FREE },
      people: DEFAULT_PATCH.people,
      triggers: [],
    };
  }
}

function asViewersReadIt(patch: Patch): Patch {
  const reading = readPatch(JSON.parse(JSON.stringify(viewersPatch(patch))));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading.patch;
}

/** All that its controls ask, with the ends and the middle of its slider. */
function asksOf(variable: Variable, { grammar }: Patch): string[] {
  const { slider, notes, choices, ways } = viewersControls(variable, grammar);
  const values = slider === null ? [] : [slider.min, Math.floor((slider.min + slider.max) / 2), slider.max];
  const targets = [...values.map(String), ...notes.map(noteAsk)];
  return [
    ...targets.flatMap((target) => ways.map(({ ask }) => target + ask)),
    ...choices.map(({ ask }) => ask),
  ];
}

test('every control of every patch makes commands that play its own variable', () => {
  const seen = new Set<string>();
  for (const patch of patches()) {
    const bench = new EngineBench(patch);
    const matcher = new Matcher(patch.variables);
    const known = asViewersReadIt(patch);
    const writer = new CommandWriter(known);
    known.variables.forEach((variable, index) => {
      for (const ask of asksOf(variable, known)) {
        const command = writer.write(variable, ask);
        if (command === null) continue;
        seen.add(`${variable.kind} ${variable.crowd.mode} ${ask.replace(/[\d.]+|[A-G]#?-?\d/g, '_')}`);
        expect(matcher.find(command.slice(0, command.indexOf(':'))), command).toBe(index);
        bench.say(command, 'ann', { role: 'broadcaster' });
        const [verdict] = bench.verdicts();
        expect(['accepted', 'coalesced'], `${command}: ${JSON.stringify(verdict)}`).toContain(verdict.kind);
        expect(verdict, command).not.toMatchObject({ note: 'ordered' });
        bench.moves();
      }
    });
  }
  // Nearly all pairs of a mode and a form were among them.
  expect(seen.size).toBeGreaterThan(65);
});

test('the link of a patch makes the same controls as the whole patch', () => {
  for (const patch of patches()) {
    const known = asViewersReadIt(patch);
    expect(known.variables.map((one) => viewersControls(one, known.grammar))).toEqual(
      patch.variables.map((one) => viewersControls(one, patch.grammar)),
    );
    expect(known.variables.map(({ crowd, who }) => [crowd.mode, who])).toEqual(
      patch.variables.map(({ crowd, who }) => [crowd.mode, who]),
    );
    expect([known.name, known.grammar, known.crowdSwitch.on]).toEqual([
      ...[patch.name, patch.grammar, patch.crowdSwitch.on],
    ]);
  }
});

test('a viewers’ link tells nothing of the device, of people, of gifts or of labels', () => {
  const [jack] = DEFAULT_PATCH.jacks;
  const text = JSON.stringify(
    viewersPatch({
      ...DEFAULT_PATCH,
      device: { profile: 'expert-sleepers-es-9' },
      jacks: [{ ...jack, label: 'SECRET', limits: { ...jack.limits, min: -4.25 } }],
      people: { ...DEFAULT_PATCH.people, block: [{ id: '99', name: 'SECRET' }] },
    }),
  );
  expect(text).not.toMatch(/SECRET|es-9|4\.25|people|triggers|jacks|device|listen/);
});

test('a command is as long as chat may write it, or none', () => {
  const name = `vco#1.${'x'.repeat(100 - 'vco#1.:127'.length)}`;
  const variable: Variable = { ...DEFAULT_PATCH.variables[0], name, aliases: [] };
  const writer = new CommandWriter({ ...DEFAULT_PATCH, variables: [variable] });
  expect(writer.write(variable, '127')).toBe(`${name}:127`);
  expect(writer.write(variable, 'random')).toBeNull();
});

/** Patch files written by hand whose whole answers are frozen: the naughty ones, and odd ones of every section. */
import { inputOf, type ReaderInput } from './input';
import { file, NAUGHTY_PATCHES } from './naughty';

const GATE = '{"kind":"gate","variable":"a#1.b","forMs":5}';
const cause = (on: string): string => file(`"triggers":[{"on":${on},"do":${GATE}}]`);
const action = (act: string): string => file(`"triggers":[{"on":{"kind":"sub"},"do":${act}}]`);
const limits = (fields: string): string => file(`"limits":{${fields}}`);
const people = (fields: string): string => file(`"people":{${fields}}`);
const listen = (fields: string): string => file(`"listen":{${fields}}`);
const vote = (fields: string): string => file(`"crowdSwitch":{${fields}}`);
const variable = (fields: string): string =>
  file(`"jacks":[{"jack":1}],"variables":[{"name":"a#1.b","jack":1,${fields}}]`);
const repeat = (count: number, one: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => one(nth)).join();

const SIGNED_NAMES = [
  ...[
    'v co#1.x',
    'v+#1.x',
    'v-c#1.x',
    'v_c#1.x',
    'v.c#1.x',
    'v##1.x',
    'é#1.x',
    'vco#1.p-x',
    'vco#1.p_x',
    'vco#1.p.x',
  ],
  ...[
    'vco# 1.x',
    'vco#+1.x',
    'vco#1e3.x',
    'vco#١.x',
    'vco#1 .x',
    'vco#1.p x',
    'vco#1.é',
    'vco#1,x',
    'vco#1.x#y',
    'K#1.x',
  ],
];

/** A little of every section, and fields of a later version, in no order. */
export const WHOLE_FILE = file(
  '"later":1,"triggers":[' +
    '{"do":{"later":1,"forMs":5,"variable":"A#01.b","kind":"gate"},"on":{"mostBits":9,"leastBits":5,"kind":"cheer"},"name":"g"},' +
    '{"do":{"shape":"exponential","overMs":5,"value":1,"variable":"a#1.b","kind":"ramp"},"on":{"rewardId":"r","kind":"reward"}},' +
    '{"do":{"releaseMs":3,"holdMs":2,"attackMs":1,"value":1,"variable":"a#1.b","kind":"envelope"},"on":{"kind":"sub"}},' +
    '{"do":{"forMs":5,"mode":"tug","kind":"mode"},"on":{"leastCount":5,"kind":"gift"}},' +
    '{"do":{"forMs":5,"factor":2,"kind":"openLimits"},"on":{"leastViewers":5,"kind":"raid"}}],' +
    '"listen":{"feeds":[{"later":1,"variable":"C#01.d","input":"cutoff"}],"byName":false},' +
    '"crowdSwitch":{"variables":["a#1.b"]},"people":{"block":[{"name":"Ann","id":"1"}]},"grammar":{"later":1},' +
    '"limits":{"costs":[{"cools":[{"tokens":2,"variable":"c#1.d"}],"tokens":3,"variable":"a#1.b"}]},' +
    '"variables":[{"later":1,"pitch":{"zeroVoltsNote":60},"jack":1,"aliases":["x"],"name":"a#1.b"},{"jack":3,"name":"c#1.d"}],' +
    '"jacks":[{"later":1,"jack":1}],"device":{"later":1,"profile":"generic"},"name":"whole"',
);

const ODD_PATCHES: readonly (readonly [what: string, text: string])[] = [
  ['a file of exactly 1 MB', ' '.repeat(1_000_000)],
  [
    'costs with fields of a later version',
    limits('"costs":[{"variable":"a#1.b","later":1,"cools":[{"variable":"c#1.d","later":[2]}]}]'),
  ],
  ['a file of more than 1 MB', ' '.repeat(1_000_001)],
  ['a little of every section', WHOLE_FILE],
  ['the least patch', file('"name":"x"')],
  ['a variable that names no jack', file('"variables":[{"name":"a#1.b","jack":5}]')],
  ['jacks out of order', file('"jacks":[{"jack":3},{"jack":1}],"variables":[{"name":"a#1.b","jack":2}]')],
  ['a jack beyond the device', file('"device":{"profile":"audio-damage-odio"},"jacks":[{"jack":3}]')],
  [
    'a channel of the mains',
    file('"device":{"profile":"expert-sleepers-es-9"},"jacks":[{"jack":1,"channel":1}]'),
  ],
  ['volts beyond a jack', variable('"volts":{"min":10,"max":-1}')],
  ['pitch with an unknown field', variable('"pitch":{"zeroVoltsNote":60.5,"tuning":"just"}')],
  ['pitch with an unknown field alone', variable('"pitch":{"tuning":"just"}')],
  ['pitch that is null', variable('"pitch":null')],
  [
    'every crowd setting wrong',
    variable(
      '"crowd":{"mode":1,"windowMs":249,"buckets":1,"tie":"newest","step":0,"decayPerSecond":11,"capacity":151}',
    ),
  ],
  ['a least role that is none', variable('"who":"owner"')],
  ['a gate that lasts too long', variable('"longestGateMs":60001')],
  ['minus zero', file('"jacks":[{"jack":1,"limits":{"min":-0,"max":-0,"rest":-0}}],"x":-0')],
  ['a trigger without cause and action', file('"triggers":[{}]')],
  ['a trigger that is null', file('"triggers":[null]')],
  [
    'an input of the synth that is fed twice',
    listen('"feeds":[{"input":"mix","variable":"a#1.b"},{"input":"mix","variable":"c#1.d"}]'),
  ],
  [
    'feeds of the synth that feed nothing',
    listen('"byName":null,"feeds":[{},{"input":"reverb","variable":""},null]'),
  ],
  ['33 triggers', file(`"triggers":[${repeat(33, () => `{"on":{"kind":"sub"},"do":${GATE}}`)}]`)],
  ['a cause that is text', cause('"cheer"')],
  ['a cause of an empty kind', cause('{"kind":""}')],
  ['a cause of a kind that is a number', cause('{"kind":5}')],
  ['a cause named like JavaScript', cause('{"kind":"constructor"}')],
  ['bits that end before they begin', cause('{"kind":"cheer","leastBits":100,"mostBits":99}')],
  ['bits that are not whole', cause('{"kind":"cheer","leastBits":1.5,"mostBits":0}')],
  ['a reward without id', cause('{"kind":"reward"}')],
  ['a reward whose id is a number', cause('{"kind":"reward","rewardId":5}')],
  ['a reward whose id has no end', cause(`{"kind":"reward","rewardId":"${'x'.repeat(101)}"}`)],
  ['half a gift', cause('{"kind":"gift","leastCount":0.5}')],
  ['a raid of nobody', cause('{"kind":"raid","leastViewers":0}')],
  ['a cause with fields of others', cause('{"kind":"sub","leastBits":1,"rewardId":7}')],
  ['an action that arms', action('{"kind":"arm"}')],
  ['a gate on every variable', action('{"kind":"gate","variable":null,"forMs":5}')],
  ['a gate on the sign for every variable', action('{"kind":"gate","variable":"*","forMs":5}')],
  ['a gate without end', action('{"kind":"gate","variable":"a#1.b"}')],
  ['a gate of text', action('{"kind":"gate","variable":7,"forMs":"5"}')],
  [
    'a ramp of no known shape',
    action('{"kind":"ramp","variable":"a#1.b","value":1,"overMs":1,"shape":"wavy"}'),
  ],
  ['a ramp without anything', action('{"kind":"ramp"}')],
  ['an envelope without anything', action('{"kind":"envelope"}')],
  [
    'an envelope of more than ten minutes',
    action('{"kind":"envelope","variable":"a#1.b","value":1,"attackMs":1,"holdMs":600000,"releaseMs":1}'),
  ],
  ['a mode for every variable', action('{"kind":"mode","variable":null,"mode":"tug","forMs":5}')],
  ['a mode for the sign for every variable', action('{"kind":"mode","variable":"*","mode":"tug","forMs":5}')],
  ['a mode for an empty name', action('{"kind":"mode","variable":"","mode":"tug","forMs":5}')],
  ['a mode without a mode', action('{"kind":"mode","forMs":5}')],
  ['a mode that does not exist', action('{"kind":"mode","mode":"monarchy","forMs":5}')],
  ['limits that close', action('{"kind":"openLimits","factor":0.5,"forMs":600001}')],
  ['a cost without a name', limits('"costs":[{"tokens":2}]')],
  [
    'a cost twice',
    limits('"costs":[{"variable":"a#1.b"},{"variable":"A#01.b"},{"variable":"a#1.b","tokens":0}]'),
  ],
  [
    'a cost that cools twice',
    limits('"costs":[{"variable":"a#1.b","cools":[{"variable":"c#1.d"},{"variable":"c#1.d"}]}]'),
  ],
  [
    'a cost that cools seventeen',
    limits(`"costs":[{"variable":"a#1.b","cools":[${repeat(17, (nth) => `{"variable":"c#${nth}.d"}`)}]}]`),
  ],
  ['257 costs', limits(`"costs":[${repeat(257, (nth) => `{"variable":"c#${nth}.d"}`)}]`)],
  [
    'roles of other kinds',
    limits('"roles":{"vip":null,"subscriber":[],"firstTime":{"cooldownFactor":-1},"moderator":{}}'),
  ],
  ['viewers that are followed backwards', limits('"followViewers":{"from":0,"most":0.5,"least":1}')],
  [
    'a person who is listed twice',
    people('"allow":[{"id":"1"},{"id":"1","name":"again"}],"block":[{"id":"1"}]'),
  ],
  ['a person without id', people('"block":[{"name":"x"},{"id":""},{"id":"a b"},{"id":7}]')],
  ['an id without end', people(`"allow":[{"id":"${'7'.repeat(65)}"}]`)],
  ['1001 people', people(`"allow":[${repeat(1001, (nth) => `{"id":"${nth}"}`)}]`)],
  ['guests of another kind', people('"guests":"all"')],
  ['a vote on names with signs in them', vote(`"variables":${JSON.stringify(SIGNED_NAMES)}`)],
  [
    'aliases with signs in them',
    variable(`"aliases":["a+b","a b","a\u00ADb","a/b","a,b","a!","_a","-a","a;"]`),
  ],
  ['a vote that both sides win', vote('"toDemocracy":0.5')],
  ['a vote on names that are none', vote('"variables":["pitch",7,null,"__proto__"]')],
  ['a vote on names that are not there, one twice', vote('"variables":["a#1.b","A#01.b"]')],
  ['a grammar of other kinds', file('"grammar":{"several":1,"undo":null,"ramps":"true","swing":true}')],
];

export interface HostileCase {
  readonly what: string;
  readonly input: ReaderInput;
}

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...NAUGHTY_PATCHES.map(([what, text]) => ({ what, input: { text } })),
  ...ODD_PATCHES.map(([what, text]) => ({ what, input: { text } })),
];

/** So many generated files have whole answers that are frozen. */
const WHOLE_ANSWERS = 300;
export const GENERATED_CASES: readonly HostileCase[] = Array.from({ length: WHOLE_ANSWERS }, (_, nth) => ({
  what: `seed ${nth + 1}`,
  input: inputOf(nth + 1),
}));

/** How the parts of a patch must fit together, once each is well-formed by itself. Any thread: safe. */
import type { Jack } from '../devices/jack';
import { type DeviceProfile, jackChannel, lastChannel, profileById } from '../devices/profiles';
import type { Findings } from '../settings/findings';
import type { Patch, Variable } from './patch';
import { defaultJack } from './patch-defaults';
import { withReferences } from './rename-variable';

type Entry = readonly [key: string | number, path: string];

/** Reports each key that `taken` holds already, and adds the others with their place. */
function forbidRepeats(
  entries: readonly Entry[],
  findings: Findings,
  reason: (key: string | number, first: string) => string,
  taken = new Map<string | number, string>(),
): void {
  for (const [key, path] of entries) {
    const first = taken.get(key);
    if (first === undefined) taken.set(key, path);
    else findings.fault(path, reason(key, first));
  }
}

/** An alias is found in any case, so it may not hide a name in any case. Names differ by the case of their parameter. */
function checkNames(variables: readonly Variable[], findings: Findings): void {
  const names = variables.map(({ name }, index): Entry => [name, `variables[${index}].name`]);
  const aliases = variables.flatMap((variable, index) =>
    variable.aliases.map((alias, nth): Entry => [alias, `variables[${index}].aliases[${nth}]`]),
  );
  const given = names.filter(([name]) => name !== '');
  const isTaken = (key: string | number, first: string): string => `${key} is taken by ${first}`;
  forbidRepeats(given, findings, isTaken);
  const folded = new Map<string | number, string>(
    given.map(([name, path]) => [String(name).toLowerCase(), path]),
  );
  forbidRepeats(aliases, findings, isTaken, folded);
}

const whySilent = ({ channel }: Jack, profile: DeviceProfile): string =>
  channel === null
    ? `${profile.name} has jacks 1 to ${profile.jacks}: this one stays silent`
    : `channel ${channel} is no DC output of ${profile.name}, whose channels are ${profile.firstChannel} to ${lastChannel(profile)}: this jack stays silent`;

function checkJacks({ jacks, device }: Patch, findings: Findings): void {
  const profile = profileById(device.profile);
  const numbers = jacks.map(({ jack }, index): Entry => [jack, `jacks[${index}].jack`]);
  forbidRepeats(numbers, findings, (jack, first) => `jack ${jack} is given twice, first by ${first}`);

  const channels: Entry[] = [];
  jacks.forEach((jack, index) => {
    const channel = jackChannel(jack, profile);
    if (channel === null) findings.warn(`jacks[${index}]`, whySilent(jack, profile));
    else if (!jacks.slice(0, index).some((other) => other.jack === jack.jack))
      channels.push([channel + 1, `jacks[${index}].channel`]);
  });
  forbidRepeats(channels, findings, (channel, first) => `channel ${channel} is driven by ${first} already`);
}

const extent = ({ volts }: Variable): readonly [number, number] => [
  Math.min(volts.min, volts.max),
  Math.max(volts.min, volts.max),
];

function warnOfClipping({ variables, jacks }: Patch, findings: Findings): void {
  const limitsOf = new Map(jacks.map(({ jack, limits }) => [jack, limits]));
  variables.forEach((variable, index) => {
    const limits = limitsOf.get(variable.jack);
    const [low, high] = extent(variable);
    if (limits !== undefined && (low < limits.min || high > limits.max))
      findings.warn(
        `variables[${index}].volts`,
        `${low} V to ${high} V goes beyond jack ${variable.jack}, which stops at ${limits.min} V and ${limits.max} V`,
      );
  });
}

/** A variable that was renamed or removed leaves its cost, its triggers and its place in the vote behind: they do nothing. */
function warnOfIdleNames(patch: Patch, findings: Findings): void {
  const names = new Set(patch.variables.map(({ name }) => name));
  withReferences(patch, (name, path) => {
    if (!names.has(name)) findings.warn(path, `there is no variable ${name}: this does nothing`);
    return name;
  });
}

/** Jacks that variables play but the file does not describe, with the limits of a new jack. */
function addMissingJacks(patch: Patch, findings: Findings): readonly Jack[] {
  const described = new Set(patch.jacks.map(({ jack }) => jack));
  const missing = [...new Set(patch.variables.map(({ jack }) => jack))].filter(
    (jack) => !described.has(jack),
  );
  const added = missing.map((jack) => defaultJack(jack, ''));
  for (const { jack, limits } of added)
    findings.warn(
      'jacks',
      `jack ${jack} is not described: it gets limits of ${limits.min} V to ${limits.max} V`,
    );
  return [...patch.jacks, ...added].sort((one, other) => one.jack - other.jack);
}

/** Reports what does not fit; returns the patch with every jack it plays, in order of their numbers. */
export function fitTogether(read: Patch, findings: Findings): Patch {
  const patch = { ...read, jacks: addMissingJacks(read, findings) };
  checkNames(patch.variables, findings);
  checkJacks(patch, findings);
  warnOfClipping(patch, findings);
  warnOfIdleNames(patch, findings);
  return patch;
}

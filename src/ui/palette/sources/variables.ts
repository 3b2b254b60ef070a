/** Each variable: into the hand, kept from viewers, edited. */
import { restValue } from '../../../domain/devices/rest-value';
import type { Variable } from '../../../domain/patch/patch';
import type { App } from '../../../app/state/state';
import { type Entry, goesTo, does, type Source } from '../entry';
import { inReader, unlessLive } from '../obstacles';

export const variables: Source = (app) => [
  ...app.state.patch.variables.map((variable) => editEntry(app, variable)),
  ...app.state.patch.variables.map((variable, index) => handEntry(app, variable, index)),
  ...app.state.patch.variables.map((variable) => lockEntry(app, variable)),
];

const aliasesOf = ({ aliases }: Variable): string => aliases.join(' ');

const editEntry = (app: App, variable: Variable): Entry =>
  goesTo(
    `Edit ${variable.name}`,
    { view: 'patch', name: `Edit ${variable.name}`, press: true },
    { words: `variable change ${aliasesOf(variable)}`, obstacle: inReader(app) },
  );

function handEntry(app: App, variable: Variable, index: number): Entry {
  const { name } = variable;
  const { control, values, patch } = app.state;
  const held = control.held.find((one) => one.name === name);
  const more = { words: `variable hand take ${aliasesOf(variable)}`, obstacle: unlessLive(app) };
  if (held !== undefined && !held.isReleased) {
    const release = ({ hand }: App): void => {
      hand.release(name);
    };
    return does(`Hold ${name}: let go`, release, { ...more, hint: 'Chat takes it over, softly' });
  }
  return {
    title: `Hold ${name}`,
    hint: 'Into your hand: chat does not move it',
    ...more,
    act: {
      kind: 'go',
      place: { view: 'play', name: `Value of ${name} in your hand` },
      run: ({ hand }) => {
        hand.hold(name, values[index]?.value ?? restValue(patch, variable));
      },
    },
  };
}

function lockEntry(app: App, variable: Variable): Entry {
  const { name } = variable;
  const isLocked = app.state.control.locked.includes(name);
  return does(
    isLocked ? `Unlock ${name}` : `Lock ${name}`,
    ({ hand }) => {
      hand.lock(name, !isLocked);
    },
    {
      hint: isLocked ? 'Viewers move it again' : 'Only moderators and you move it',
      words: `variable ${aliasesOf(variable)}`,
      obstacle: inReader(app),
    },
  );
}

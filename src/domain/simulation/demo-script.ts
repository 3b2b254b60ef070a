/** Chooses what each viewer of a simulated chat says next. Any thread: safe. */
import type { Random } from '../numbers/random';
import type { Patch, Variable } from '../patch/patch';
import { misspell, nearName, TALK, valueAt, valueOutside, writeCommand } from './demo-lines';
import type { DemoViewer, Personality } from './demo-viewers';

type LineKind = 'command' | 'repeat' | 'alias' | 'typo' | 'nearName' | 'outOfRange' | 'talk';

/** How likely each kind of line is, by personality. Every row adds up to 1. */
const LINES: Readonly<Record<Personality, Readonly<Record<LineKind, number>>>> = {
  player: {
    command: 0.7,
    repeat: 0.08,
    alias: 0.12,
    typo: 0.02,
    nearName: 0.02,
    outOfRange: 0.01,
    talk: 0.05,
  },
  repeater: { command: 0.1, repeat: 0.75, alias: 0.05, typo: 0, nearName: 0, outOfRange: 0, talk: 0.1 },
  fumbler: { command: 0.3, repeat: 0.05, alias: 0.1, typo: 0.3, nearName: 0.1, outOfRange: 0.05, talk: 0.1 },
  explorer: {
    command: 0.35,
    repeat: 0.05,
    alias: 0.1,
    typo: 0.05,
    nearName: 0.2,
    outOfRange: 0.2,
    talk: 0.05,
  },
  talker: { command: 0.04, repeat: 0, alias: 0.01, typo: 0, nearName: 0, outOfRange: 0, talk: 0.95 },
};

export class DemoScript {
  constructor(
    private readonly random: Random,
    private readonly played: Pick<Patch, 'variables'>,
  ) {}

  /** Something in keeping with the viewer's personality. */
  line(viewer: DemoViewer): string {
    const { random } = this;
    const explores = viewer.personality === 'explorer' || random.chance(0.1);
    const variable = this.variableAt(explores ? random.next() : viewer.favourite);
    if (variable === null) return random.pick(TALK);
    switch (this.drawKind(viewer.personality)) {
      case 'command':
        return this.command(viewer, variable, variable.name);
      case 'repeat':
        return viewer.lastText === '' ? this.command(viewer, variable, variable.name) : repeat(viewer);
      case 'alias':
        return this.command(viewer, variable, random.pick([...variable.aliases, variable.name]));
      case 'typo':
        return misspell(random, this.command(viewer, variable, variable.name));
      case 'nearName':
        return this.command(viewer, variable, nearName(random, variable.name));
      case 'outOfRange':
        return writeCommand(random, variable.name, valueOutside(random, variable));
      case 'talk':
        return random.pick(TALK);
    }
  }

  /** A command for the variable at this place in the patch, 0 to below 1. */
  commandAt(viewer: DemoViewer, place: number): string {
    const variable = this.variableAt(place);
    return variable === null ? this.random.pick(TALK) : this.command(viewer, variable, variable.name);
  }

  /** A command that moves a variable to the viewer's position: for each turn another one, where there are several. */
  openingLine(viewer: DemoViewer, turn: number): string {
    const sayable = this.played.variables.filter((one) => valueAt(one, viewer.position) !== null);
    if (sayable.length === 0) return this.random.pick(TALK);
    const variable = sayable[turn % sayable.length];
    return this.commandTo(viewer, variable, variable.name);
  }

  private variableAt(place: number): Variable | null {
    const { variables } = this.played;
    return variables[Math.floor(place * variables.length)] ?? null;
  }

  private drawKind(personality: Personality): LineKind {
    const odds = LINES[personality];
    let drawn = this.random.next();
    for (const kind of Object.keys(odds) as LineKind[]) {
      drawn -= odds[kind];
      if (drawn < 0) return kind;
    }
    return 'talk';
  }

  /** Moves the viewer's value a little, as somebody does who listens to what it does. */
  private command(viewer: DemoViewer, variable: Variable, name: string): string {
    const moved = this.random.chance(0.2)
      ? this.random.next()
      : viewer.position + this.random.between(-0.15, 0.15);
    viewer.position = Math.min(1, Math.max(0, moved));
    return this.commandTo(viewer, variable, name);
  }

  private commandTo(viewer: DemoViewer, variable: Variable, name: string): string {
    const value = valueAt(variable, viewer.position);
    if (value === null) return this.random.pick(TALK);
    viewer.lastText = writeCommand(this.random, name, value);
    viewer.lastWasMarked = false;
    return viewer.lastText;
  }
}

/** Says the same again, every other time with what the chat client appends. */
function repeat(viewer: DemoViewer): string {
  viewer.lastWasMarked = !viewer.lastWasMarked;
  return viewer.lastWasMarked ? viewer.lastText + viewer.repeatMark : viewer.lastText;
}

/** Samples for the rule of kinds. */
import { type Case, file } from './case';
import { kindsStayInTheirRoom } from './kinds';

const MODES = file(
  'src/domain/crowd/modes.ts',
  "import { tug } from './modes/tug';\nexport const CROWD_MODES = { tug, queue } as const satisfies Table;\nexport const NAMES = Object.keys(CROWD_MODES);",
);
const KINDS = file('src/domain/voltage/kinds.ts', 'export const VOLTAGE_KINDS = { cv, gate } as const;');
const ACTIONS = file(
  'src/domain/support/actions.ts',
  'export const ACTIONS = { gate, mode, ramp } as const;',
);
const ORDERS = file(
  'src/domain/language/orders.ts',
  'export const PREFIXED_ORDERS = { ...{ panic, mode } } as const;\nexport const BARE_ORDERS = { routes } as const;',
);
const WIDGETS = file(
  'src/ui/overlay/widgets.ts',
  "export const OVERLAY_WIDGETS: Table = { howTo: () => import('./widgets/how-to') };",
);
const TABLES = [MODES, KINDS, ACTIONS, ORDERS, WIDGETS];

export const KIND_CASES: readonly Case[] = [
  {
    fact: "a kind's name is written only in its own room",
    rule: kindsStayInTheirRoom,
    bad: [
      ...[
        file('src/engine/path/a.ts', "const newestWins = mode === 'tug';"),
        file('src/ui/chat/a.ts', "setMode('queue');"),
        file('src/ui/chat/a.ts', 'const mode = `tug`;'),
        file('src/ui/chat/a.ts', "const WORDS = { tug: 'pull', queue: 'wait' };"),
        file('src/ui/chat/a.ts', "const WORDS = { 'tug': 1, 'queue': 2 } as const;"),
        file('worklets/jack/a.ts', "if (kind !== 'gate') return;"),
        file('src/domain/patch/a.ts', "fields.oneOf('kind', KINDS, 'cv');"),
        file('src/domain/crowd/a.ts', "type Kind = 'cv';"),
        file('src/engine/path/a.ts', "switch (command.kind) { case 'panic': break; }"),
        file('src/engine/path/a.ts', "const isSafe = kind === 'panic';"),
        file('src/engine/path/a.ts', "interface Panic { readonly kind: 'panic' | null }"),
        file('src/engine/path/a.ts', "const order = { kind: 'routes' };"),
        file('src/engine/sources/a.ts', "const action = { kind: isLong ? 'ramp' : null };"),
        file('src/ui/page/a.ts', "const widget = { kind: 'howTo' };"),
      ].map((sample) => [...TABLES, sample]),
    ],
    good: [
      ...TABLES,
      file('src/domain/crowd/modes/tug.ts', "const mode = 'tug';"),
      file('src/domain/voltage/kinds/gate.ts', "const label = 'gate';"),
      // A name of two tables stands in the rooms of both.
      file('src/domain/support/actions/gate.ts', "const kind = 'gate';"),
      file('src/domain/language/grammar-ask.ts', "const ask = { kind: 'ramp' };"),
      file('src/ui/chat/a.ts', "import './tug';\nlet gate: State['gate'];\nlet part: Pick<State, 'gate'>;"),
      // Common words, where no kind stands: a field, another choice, one key among others.
      file('src/ui/chat/b.ts', "edit('mode');\nif (intent === 'panic') go();\nconst label = 'routes';"),
      file(
        'src/ui/chat/c.ts',
        "switch (intent) { case 'panic': break; }\nconst state = { gate: 1, volts: 2 };",
      ),
      file('test/engine/a.ts', "const mode = 'tug';"),
    ],
  },
];

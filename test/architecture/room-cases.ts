/** Samples for the rules of the rooms. */
import { type Case, file } from './case';
import { rowsAreListedInOnePlace } from './import-law';
import { verdictConstantsHaveOnePlace } from './verdict-constants';
import { everyFileHasARoom, roomsImportLowerFloors } from './rooms';
import { contextsAreOpenedInTwoRooms, speakersKnowNoStream } from './speakers';

export const ROOM_CASES: readonly Case[] = [
  {
    fact: 'every file lies in a room',
    rule: everyFileHasARoom,
    bad: [
      [file('src/domain/units.ts', '')],
      [file('src/domain/odds/units.ts', '')],
      [file('src/engine/player.ts', '')],
      [file('src/ui/page.css', '')],
      [file('worklets/jack.ts', '')],
    ],
    good: [
      file('src/domain/numbers/units.ts', ''),
      file('src/domain/crowd/modes/tug.ts', ''),
      file('src/domain/tsconfig.json', ''),
      file('src/engine/pipeline.ts', ''),
      file('src/shared/ring.ts', ''),
    ],
  },
  {
    fact: 'a room imports only rooms of lower floors',
    rule: roomsImportLowerFloors,
    bad: [
      [file('src/domain/numbers/a.ts', "import type { Settings } from '../settings/b';")],
      [file('src/domain/limits/a.ts', "import type { Patch } from '../patch/patch';")],
      [file('src/domain/limits/a.ts', "import { Permission } from '../people/permission';")],
      [file('src/ui/kit/a.ts', "import '../page/page';")],
      [file('src/ui/chat/a.ts', "import '../people/people-panel';")],
      [file('src/engine/path/player.ts', "import type { Control } from '../decisions/control';")],
      [file('src/engine/decisions/orders.ts', "import { Pipeline } from '../pipeline';")],
      [file('src/app/state/a.ts', "import { Session } from '../session/session';")],
      [file('src/adapters/clock.ts', "import './twitch/twitch-chat';")],
      [file('worklets/jack/jack.ts', "import { Renderer } from '../renderer';")],
    ],
    good: [
      file('src/domain/patch/patch.ts', "import type { Jack } from '../devices/jack';\nimport './saved';"),
      file('src/ui/page/page.ts', "import '../chat/chat-log';\nimport '../kit/icons';"),
      file('src/engine/sources/warm-up.ts', "import { Pipeline } from '../pipeline';"),
      file('src/engine/pipeline.ts', "import './path/player';\nimport '../domain/patch/patch';"),
      file('worklets/processor.ts', "import { Renderer } from './renderer';"),
    ],
  },
  {
    fact: 'no stream of a jack is known where ordinary speakers play',
    rule: speakersKnowNoStream,
    bad: [
      [file('src/adapters/speakers/a.ts', "import { Snapshot } from '../../shared/snapshot';")],
      [file('src/adapters/speakers/a.ts', "import type { AudioOutput } from '../audio/audio-output';")],
      [file('src/adapters/speakers/a.ts', "import url from '../../../worklets/processor.ts?worker&url';")],
      [file('src/adapters/speakers/a.ts', "import { AudioContext } from 'standardized-audio-context';")],
      [file('src/app/listen/a.ts', "import type { Stream } from '../session/stream';")],
      [file('src/app/listen/a.ts', "import { Lookout } from '../../adapters/audio/lookout';")],
    ],
    good: [
      file(
        'src/adapters/speakers/a.ts',
        "import './b';\nimport { hertz } from '../../domain/numbers/units';",
      ),
      file('src/app/listen/a.ts', "import { Speakers } from '../../adapters/speakers/speakers';"),
      file('src/app/page-app.ts', "import { Session } from './session/session';"),
    ],
  },
  {
    fact: 'audio contexts are opened in two rooms, and played to there',
    rule: contextsAreOpenedInTwoRooms,
    bad: [
      [file('src/app/listen/a.ts', 'const context = new AudioContext();')],
      [file('src/ui/kit/a.ts', 'node.connect(context.destination);')],
    ],
    good: [
      file('src/adapters/speakers/a.ts', 'new AudioContext().destination;'),
      file('src/adapters/audio/a.ts', 'node.connect(context.destination);'),
      file('test/browser/a.ts', 'new OfflineAudioContext(1, 1, 8_000).destination;'),
    ],
  },
  {
    fact: 'constant verdicts stand in one place',
    rule: verdictConstantsHaveOnePlace,
    bad: [
      [file('src/engine/a.ts', "const STALE: Verdict = { kind: 'blocked', reason: 'stale' };")],
      [file('src/domain/people/a.ts', "let a;\nexport const PAUSED: Verdict = {\n  kind: 'paused' };")],
    ],
    good: [
      file('src/domain/verdict/verdicts.ts', "export const CHATTER: Verdict = { kind: 'chatter' };"),
      file('src/engine/a.ts', "  const verdict: Verdict = { kind: 'limited', tier, waitMs };"),
      file('test/engine/a.ts', "const UNDONE: Verdict = { kind: 'accepted', note: 'undone' };"),
    ],
  },
  {
    fact: 'rows are listed by one directive',
    rule: rowsAreListedInOnePlace,
    bad: [[file('src/ui/chat/a.ts', "import { repeat } from 'lit/directives/repeat.js';")]],
    good: [
      file('src/ui/kit/keyed-rows.ts', "import { repeat } from 'lit/directives/repeat.js';"),
      file('src/ui/chat/a.ts', "import { live } from 'lit/directives/live.js';"),
    ],
  },
];

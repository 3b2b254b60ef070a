/**
 * The rooms of each folder, on floors from the lowest up: a room imports itself and rooms of lower floors, types included. An
 * entry with an ending is a file that lies beside the rooms; no other file does.
 */
import { importsOf } from './imports';
import { isTypeScript, type ProjectFile, type Rule } from './project-files';

const HOUSES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'src/domain': [
    ['numbers', 'text'],
    ['settings'],
    ['chat', 'devices', 'voltage'],
    ['verdict'],
    ['people', 'limits', 'crowd', 'moderation', 'listen'],
    ['language', 'support', 'watch'],
    // The only one that knows every section of a patch.
    ['patch'],
    ['simulation', 'overlay'],
  ],
  'src/adapters': [
    ['clock.ts', 'time-limit.ts', 'lookout-script.ts', 'performance-panel.ts', 'loopback-permission.ts'],
    ['trusted-code.ts'],
    ['audio', 'hosting', 'speakers', 'storage', 'twitch', 'obs', 'otlp'],
  ],
  // A message comes down: sources, the pipeline and its stages, decisions, the path to the ring, the report.
  'src/engine': [
    ['part.ts'],
    ['report'],
    ['watch'],
    ['path'],
    ['decisions'],
    ['stages.ts'],
    ['pipeline.ts'],
    ['sources'],
    ['current-patch.ts'],
    ['look-at-show.ts'],
    ['parts.ts'],
    ['engine.ts'],
    ['worker.ts'],
  ],
  worklets: [['globals.d.ts'], ['jack', 'safety', 'audio-mirror.ts'], ['renderer.ts'], ['processor.ts']],
  'src/app': [
    ['state'],
    ['engine', 'patch', 'saving'],
    ['outputs'],
    ['session'],
    ['diagnostics', 'self-test', 'hosting', 'tabs', 'listen', 'on-air', 'watch'],
    ['page-app.ts'],
    ['bring-back.ts'],
    ['start-app.ts'],
  ],
  'src/ui': [
    ['kit'],
    ['words'],
    ['form'],
    // None knows another one: `page` puts them together.
    [
      ...['setup', 'arming', 'outputs', 'variables', 'inspector', 'patch', 'chat', 'people', 'support'],
      ...['simulation', 'measurements', 'overlay', 'listen', 'palette', 'stage', 'viewers', 'on-air'],
      ...['dashboard', 'alerts', 'tracing', 'self-test'],
    ],
    ['page'],
  ],
};

const houseOf = (path: string): string | undefined =>
  Object.keys(HOUSES).find((folder) => path.startsWith(`${folder}/`));

/** The first part of a path within its house: a room, or a file beside the rooms. */
const roomOf = (house: string, path: string): string => path.slice(house.length + 1).split('/')[0];

const floorOf = (house: string, room: string): number =>
  HOUSES[house].findIndex((floor) => floor.includes(room));

/** The room of a path, as `src/README.md` writes it: with a slash behind a folder. Null outside the houses. */
export function roomAt(path: string): { readonly house: string; readonly name: string } | null {
  const house = houseOf(path);
  if (house === undefined) return null;
  const room = roomOf(house, path);
  return floorOf(house, room) < 0 ? null : { house, name: room.includes('.') ? room : `${room}/` };
}

const isCode = ({ path }: ProjectFile): boolean => /\.(?:ts|css)$/.test(path);

export const everyFileHasARoom: Rule = (files) =>
  files.filter(isCode).flatMap(({ path }) => {
    const house = houseOf(path);
    if (house === undefined || floorOf(house, roomOf(house, path)) >= 0) return [];
    return [`${path} lies in no room of ${house}`];
  });

export const roomsImportLowerFloors: Rule = (files) =>
  files
    .filter(isTypeScript)
    .flatMap(importsOf)
    .flatMap(({ from, target, specifier, isRelative }) => {
      const house = houseOf(from);
      if (house === undefined || !isRelative || houseOf(target) !== house) return [];
      const [room, other] = [roomOf(house, from), roomOf(house, `${target}.ts`)];
      if (room === other || floorOf(house, other) < floorOf(house, room)) return [];
      return [`${from} may not import ${specifier}: ${other} is on no lower floor than ${room}`];
    });

/** Each room that the table names, for the test that it is there. */
export const ROOMS: readonly string[] = Object.entries(HOUSES).flatMap(([house, floors]) =>
  floors.flat().map((room) => `${house}/${room}`),
);

/** `src/README.md` is the map of the house: it names every room, and every file that it names is there. */
import type { ProjectFile, Rule } from './project-files';
import { roomAt } from './rooms';

const PATH = 'src/README.md';

const mapOf = (files: readonly ProjectFile[]): string => files.find(({ path }) => path === PATH)?.text ?? '';

/** The text from a house's own heading to the next heading. */
function sectionOf(map: string, house: string): string {
  const [, after = ''] = map.split(`\n### \`${house}/\`\n`);
  return after.split('\n#')[0];
}

/** The words of a text that stand in backticks. */
const quotedIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, quoted]) => quoted);

export const readmeNamesEveryRoom: Rule = (files) => {
  const map = mapOf(files);
  const rooms = files.flatMap(({ path }) => roomAt(path) ?? []);
  const byName = new Map(rooms.map((room) => [`${room.house}/${room.name}`, room]));
  return [...byName].flatMap(([path, { house, name }]) =>
    quotedIn(sectionOf(map, house)).includes(name) ? [] : [`${PATH} does not name ${path}`],
  );
};

/** A path with a NAME in it is a recipe's. */
const isPath = (quoted: string): boolean =>
  /^(?:src|worklets|test)\/\S+\.(?:ts|md|css)$/.test(quoted) && !quoted.includes('NAME');

export const readmeNamesFilesThatAreThere: Rule = (files) => {
  const there = new Set(files.map(({ path }) => path));
  const named = new Set(quotedIn(mapOf(files)).filter(isPath));
  return [...named]
    .filter((path) => !there.has(path))
    .map((path) => `${PATH} names ${path}, which is not there`);
};

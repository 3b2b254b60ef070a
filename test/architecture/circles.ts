/** No file needs itself by way of others, types included: each can be read, moved and tested with only what stands below it. */
import { type Import, importsOf } from './imports';
import { isTypeScript, type Rule } from './project-files';

const pathOf = (target: string): string => `${target}.ts`;

/** The files that each file imports, of those there are. */
function arrowsOf(files: Parameters<Rule>[0]): Map<string, string[]> {
  const code = files.filter(isTypeScript);
  const known = new Set(code.map(({ path }) => path));
  const isArrow = ({ isRelative, target }: Import): boolean => isRelative && known.has(pathOf(target));
  return new Map(
    code.map((file) => [
      file.path,
      importsOf(file)
        .filter(isArrow)
        .map(({ target }) => pathOf(target)),
    ]),
  );
}

/** One sentence for each way back that a walk along the imports finds: none where there is no circle. */
export const importsMakeNoCircle: Rule = (files) => {
  const arrows = arrowsOf(files);
  const done = new Set<string>();
  const way: string[] = [];
  const found: string[] = [];
  const walk = (path: string): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push(`${[...way.slice(start), path].join(' → ')} is a circle`);
    if (start >= 0 || done.has(path)) return;
    way.push(path);
    arrows.get(path)?.forEach(walk);
    way.pop();
    done.add(path);
  };
  for (const path of arrows.keys()) walk(path);
  return found;
};

/** The domain is a function of its arguments: it asks no clock, no chance and no browser. */
import ts from 'typescript';
import { parse } from './imports';
import type { ProjectFile, Rule } from './project-files';

/** TypeScript refuses the browser's globals there by itself; the language's own clock and chance it lets through. */
const FORBIDDEN = new Set([
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'],
  ...['crypto', 'window', 'document', 'navigator', 'self', 'globalThis', 'process', 'console'],
  ...['localStorage', 'indexedDB', 'fetch', 'WebSocket', 'Worker', 'AudioContext', 'Intl'],
]);

/** True for a name that is read from the surroundings, not for `x.Date`, `{ Date: 1 }` or a declaration. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  return !('name' in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

const isMathRandom = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random';

function impurities(file: ProjectFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isMathRandom(node)) found.push(`${file.path} uses Math.random`);
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text) && isFreeName(node))
      found.push(`${file.path} uses ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

export const domainIsPure: Rule = (files) =>
  files.filter(({ path }) => path.startsWith('src/domain/') && path.endsWith('.ts')).flatMap(impurities);

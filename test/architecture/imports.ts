/** Every way in which a TypeScript file can name another module, found by TypeScript's own parser. */
import { posix } from 'node:path';
import ts from 'typescript';
import type { ProjectFile } from './project-files';

export interface Import {
  readonly from: string;
  /** The specifier as it is written. */
  readonly specifier: string;
  /** Path from the top of the project, without query or extension; a library's name when it is not relative. */
  readonly target: string;
  readonly isRelative: boolean;
  /** Leaves nothing behind in the output. */
  readonly isTypeOnly: boolean;
  /** Loads the module into another thread, or only asks for its address. */
  readonly isOtherThread: boolean;
}

export const parse = ({ path, text }: ProjectFile): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const isTypeImport = ({ importClause }: ts.ImportDeclaration): boolean =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

/** Specifier and whether it is for types only, when `node` names a module. */
function moduleNamedBy(node: ts.Node): { literal: ts.Node; isTypeOnly: boolean } | null {
  if (ts.isImportDeclaration(node)) return { literal: node.moduleSpecifier, isTypeOnly: isTypeImport(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { literal: node.moduleSpecifier, isTypeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { literal: node.argument.literal, isTypeOnly: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { literal: node.arguments[0], isTypeOnly: false };
  return null;
}

const libraryName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function describe(from: string, specifier: string, isTypeOnly: boolean): Import {
  const [path, query = ''] = specifier.split('?');
  const isRelative = path.startsWith('.');
  return {
    from,
    specifier,
    target: isRelative ? posix.join(posix.dirname(from), path).replace(/\.ts$/, '') : libraryName(path),
    isRelative,
    isTypeOnly,
    isOtherThread: query.split('&').some((word) => word === 'worker' || word === 'url'),
  };
}

/** Several rules ask about the same files, and parsing one takes far longer than asking. */
const known = new WeakMap<ProjectFile, readonly Import[]>();

export function importsOf(file: ProjectFile): readonly Import[] {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports;
}

function readImports(file: ProjectFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = moduleNamedBy(node);
    if (named !== null && ts.isStringLiteralLike(named.literal))
      found.push(describe(file.path, named.literal.text, named.isTypeOnly));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

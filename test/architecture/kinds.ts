/**
 * A kind's name is written only in the room of its table. A file elsewhere that asks which kind something is, lists kinds or keys an object
 * by them has to be found and changed for every new one.
 */
import ts from 'typescript';
import { parse } from './imports';
import { isTypeScript, type ProjectFile, type Rule } from './project-files';

interface Table {
  readonly path: string;
  readonly room: string;
  /** Names that mean nothing else in the product: each counts wherever it stands. Common words count only where a kind stands. */
  readonly isDistinct: boolean;
  /** Places where the same words name something else, and what. */
  readonly others?: Readonly<Record<string, string>>;
}

const TABLES: readonly Table[] = [
  { path: 'src/domain/crowd/modes.ts', room: 'src/domain/crowd/', isDistinct: true },
  { path: 'src/domain/voltage/kinds.ts', room: 'src/domain/voltage/', isDistinct: true },
  {
    path: 'src/domain/support/causes.ts',
    room: 'src/domain/support/',
    isDistinct: false,
    others: {
      'src/domain/chat/chat-event.ts': 'events of Twitch',
      'src/adapters/twitch/': 'events of Twitch',
      'src/domain/simulation/': 'events of Twitch',
    },
  },
  {
    path: 'src/domain/support/actions.ts',
    room: 'src/domain/support/',
    isDistinct: false,
    others: {
      'src/domain/voltage/': 'asks: a ramp is one, too',
      'src/domain/language/': 'asks, and the order for a mode',
    },
  },
  { path: 'src/domain/language/orders.ts', room: 'src/domain/language/', isDistinct: false },
  {
    path: 'src/ui/overlay/widgets.ts',
    room: 'src/ui/overlay/',
    isDistinct: false,
    others: { 'src/domain/overlay/': 'the words by which an address names them' },
  },
];

/** Files that still write a kind's name, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/app/engine/chat-orders.ts':
    'an order that edits the patch has its second half where the patch is: in the page',
  'src/engine/decisions/orders.ts': 'counts the blocks that wait for the page',
};

/** For the test that each is there: without its table a rule is blind. */
export const TABLE_PATHS: readonly string[] = TABLES.map(({ path }) => path);

/** A literal without `as const`, `satisfies Table` and brackets around it. */
function bare(node: ts.Expression): ts.Expression {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return bare(node.expression);
  return node;
}

function keysOf(literal: ts.ObjectLiteralExpression): string[] {
  return literal.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) {
      const spread = bare(property.expression);
      return ts.isObjectLiteralExpression(spread) ? keysOf(spread) : [];
    }
    return ts.isIdentifier(property.name) || ts.isStringLiteral(property.name) ? [property.name.text] : [];
  });
}

/** The names in the objects that a table exports. */
function namesIn(file: ProjectFile): string[] {
  const exported = parse(file).statements.filter(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  ) as ts.VariableStatement[];
  return exported
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ initializer }) => {
      const value = initializer === undefined ? undefined : bare(initializer);
      return value !== undefined && ts.isObjectLiteralExpression(value) ? keysOf(value) : [];
    });
}

const KIND_FIELDS = new Set(['kind', 'mode']);
const EQUALITIES = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Whether an expression is `kind`, or `x.kind` however long x is. */
const isKindField = (node: ts.Node): boolean =>
  KIND_FIELDS.has((ts.isPropertyAccessExpression(node) ? node.name : node).getText());

/** The field whose value or type a literal is, through unions and conditions; null for none. */
function fieldOf(node: ts.Node): string | null {
  const { parent } = node;
  if (ts.isUnionTypeNode(parent) || ts.isLiteralTypeNode(parent) || ts.isConditionalExpression(parent))
    return fieldOf(parent);
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent))
    return parent.name === node ? null : parent.name.getText();
  return null;
}

/** `kind === 'x'`, `case 'x'` of a kind, `kind: 'x'`: places where a kind stands. */
function standsForKind(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCaseClause(parent)) return isKindField(parent.parent.parent.expression);
  if (ts.isBinaryExpression(parent))
    return EQUALITIES.has(parent.operatorToken.kind) && isKindField(parent.left);
  return KIND_FIELDS.has(fieldOf(node) ?? '');
}

/** `'./gate'`, `State['gate']`, `Pick<State, 'gate'>`, `{ 'gate': 1 }`: a file or a field of this name. */
function isFileOrField(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return true;
  const holder = ts.isLiteralTypeNode(node.parent) ? node.parent.parent : node.parent;
  return (
    ts.isImportDeclaration(holder) || ts.isIndexedAccessTypeNode(holder) || ts.isTypeReferenceNode(holder)
  );
}

/** The texts that a file writes for a kind, each with whether it stands where only a kind can. */
function* wordsOf(
  file: ProjectFile,
): Generator<{ readonly words: readonly string[]; readonly isKind: boolean }> {
  const waiting: ts.Node[] = [parse(file)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (ts.isStringLiteralLike(node) && !isFileOrField(node))
      yield { words: [node.text], isKind: standsForKind(node) };
    // One such key may be any field; two of one table are a table beside the table.
    if (ts.isObjectLiteralExpression(node)) yield { words: keysOf(node), isKind: false };
    node.forEachChild((child) => void waiting.push(child));
  }
}

const isProduct = ({ path }: ProjectFile): boolean => /^(?:src|worklets)\//.test(path);

/** Every place that writes a kind's name outside its room, the exceptions' too. */
const strayKinds = (
  files: readonly ProjectFile[],
): { readonly path: string; readonly sentence: string }[] => {
  const tables = TABLES.flatMap((table) => {
    const file = files.find(({ path }) => path === table.path);
    return file === undefined ? [] : [{ ...table, names: new Set(namesIn(file)) }];
  });
  /** A name that two tables have may stand in the rooms of both. */
  const isHome = (path: string, word: string): boolean =>
    tables.some(
      ({ names, room, others = {} }) =>
        names.has(word) && [room, ...Object.keys(others)].some((home) => path.startsWith(home)),
    );
  return files
    .filter((file) => isTypeScript(file) && isProduct(file))
    .flatMap((file) =>
      [...wordsOf(file)].flatMap(({ words, isKind }) => {
        const found = tables.flatMap(({ names, isDistinct }) => {
          const written = words.filter((word) => names.has(word) && !isHome(file.path, word));
          return (isKind || isDistinct) && (words.length === 1 || written.length > 1) ? written : [];
        });
        return found.length === 0
          ? []
          : [{ path: file.path, sentence: `${file.path} writes ${[...new Set(found)].join(', ')}` }];
      }),
    );
};

export const kindsStayInTheirRoom: Rule = (files) =>
  strayKinds(files).flatMap(({ path, sentence }) => (path in EXCEPTIONS ? [] : [sentence]));

/** Exceptions that write no kind's name any more: their lines are to go. */
export function idleExceptions(files: readonly ProjectFile[]): string[] {
  const stray = new Set(strayKinds(files).map(({ path }) => path));
  return Object.keys(EXCEPTIONS).filter((path) => !stray.has(path));
}

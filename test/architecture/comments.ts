/** A comment names its subject first. A sentence that begins with one of these words names it late, and is read twice. */
import ts from 'typescript';
import { isTypeScript, type ProjectFile, type Rule } from './project-files';

const LATE = /^(?:Of|As|What|So that|Whoever|Whom|Whose|Where)\b/;
/** The same within a comment. A condition may come first there: `As long as it waits, …`. */
const LATE_WITHIN = /[.!?] (?:Of|What|So that|Whoever|Whom|Whose) /;

const isCode = (file: ProjectFile): boolean => isTypeScript(file) || file.path.endsWith('.mjs');

/** The comments of a file on one line each, without their marks. */
function commentsOf({ path, text }: ProjectFile): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const ends = new Map<number, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    children.forEach(visit);
    if (children.length > 0) return;
    // A comment lies before a token: behind the one before it, or on lines of its own.
    const before = [ts.getTrailingCommentRanges(text, node.pos), ts.getLeadingCommentRanges(text, node.pos)];
    for (const { pos, end } of before.flatMap((ranges) => ranges ?? [])) ends.set(pos, end);
  };
  visit(source);
  return [...ends].map(([pos, end]) =>
    text
      .slice(pos, end)
      .replace(/^\/[/*]+[\s*]*/, '')
      .replace(/\s+(?:\* )?/g, ' '),
  );
}

export const commentsBeginWithTheirSubject: Rule = (files) =>
  files.filter(isCode).flatMap((file) =>
    commentsOf(file)
      .filter((comment) => LATE.test(comment) || LATE_WITHIN.test(comment))
      .map((comment) => `${file.path}: "${comment.slice(0, 100)}" names a subject late`),
  );

/** The rule of the path: a stage may know those before it, never those after it. Only `pipeline.ts` sees them all. */
import { importsOf } from './imports';
import { isTypeScript, type Rule } from './project-files';

/** In the order in which a message goes through them. A folder of the same name belongs to its stage. */
export const STAGES = [
  'src/domain/normalise',
  'src/domain/command',
  'src/domain/match',
  'src/domain/limit',
  'src/domain/crowd',
  'src/domain/schedule',
  'src/shared/ring',
];

const stageOf = (path: string): number =>
  STAGES.findIndex((stage) => path === stage || path === `${stage}.ts` || path.startsWith(`${stage}/`));

export const stagesKnowNoSuccessor: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && stageOf(file.path) >= 0)
    .flatMap(importsOf)
    .filter(({ from, target }) => stageOf(target) > stageOf(from))
    .map(({ from, specifier }) => `${from} may not know ${specifier}, which comes after it`);

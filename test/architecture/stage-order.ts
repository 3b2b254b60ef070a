/** The rule of the path: a stage may know those before it, never those after it. Only `pipeline.ts` sees them all. */
import { importsOf } from './imports';
import { isTypeScript, type Rule } from './project-files';

/** In the order in which a message goes through them: files, or a whole room. */
export const STAGES = [
  'src/domain/language/normalise',
  'src/domain/language/command',
  'src/domain/language/matcher',
  'src/domain/limits/limiter',
  'src/domain/crowd',
  'src/domain/voltage/value-to-volts',
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

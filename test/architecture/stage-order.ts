/** The rule of the path: a stage may know those before it, never those after it. Only the last of a path sees them all. */
import { importsOf } from './imports';
import { isTypeScript, type Rule } from './project-files';

/** In the order in which a message goes through them: files, or a whole room. */
const RULES = [
  'src/domain/language/normalise',
  'src/domain/language/command',
  'src/domain/language/matcher',
  'src/domain/limits/limiter',
  'src/domain/crowd',
  'src/domain/voltage/value-to-volts',
  'src/shared/ring',
];

/** The engine's own stages, from the text to the pipeline. Those that play call the ring, so they come after it. */
const ENGINE = [
  'src/engine/path/reading-cache',
  'src/engine/path/text-reader',
  'src/engine/path/request',
  'src/engine/path/request-reader',
  'src/engine/path/eligibility',
  'src/engine/path/admission',
  'src/engine/path/crowds',
  'src/engine/path/output',
  'src/engine/path/player',
  'src/engine/path/settlement',
  'src/engine/path/late-settlement',
  'src/engine/path/pipeline-edit',
  'src/engine/stages',
  'src/engine/pipeline',
];

export const STAGES: readonly string[] = [...RULES, ...ENGINE];

const stageOf = (stages: readonly string[], path: string): number =>
  stages.findIndex((stage) => path === stage || path === `${stage}.ts` || path.startsWith(`${stage}/`));

export const stagesKnowNoSuccessor: Rule = (files) =>
  [RULES, ENGINE].flatMap((stages) =>
    files
      .filter((file) => isTypeScript(file) && stageOf(stages, file.path) >= 0)
      .flatMap(importsOf)
      .filter(({ from, target }) => stageOf(stages, target) > stageOf(stages, from))
      .map(({ from, specifier }) => `${from} may not know ${specifier}, which comes after it`),
  );

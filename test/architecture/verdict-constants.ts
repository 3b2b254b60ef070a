/** The verdicts that are constants stand in one place, so that nobody writes one of them twice. */
import { isTypeScript, type Rule } from './project-files';

const HOME = 'src/domain/verdict/verdicts.ts';

export const verdictConstantsHaveOnePlace: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && file.path.startsWith('src/') && file.path !== HOME)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:export )?const (?<name>\w+): Verdict = \{/gm)].map(
        (match) => `${path} writes the verdict ${match.groups?.['name'] ?? ''}, which belongs in ${HOME}`,
      ),
    );

/** Finds what the compiler does not catch: loose promises, unsafe `any`, patterns that hostile chat could make slow. */
import { configs as regexp } from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import { configs } from 'typescript-eslint';

export default defineConfig(
  {
    ignores: ['dist/', 'node_modules/', 'src/validator/assembly/', 'src/validator/build/', 'test/.results/'],
  },
  {
    files: ['**/*.ts'],
    extends: [configs.strictTypeChecked, configs.stylisticTypeChecked, regexp['flat/recommended']],
    languageOptions: {
      parserOptions: {
        // One program for all: five of them would each find out the types of what they share.
        project: '.config/tsconfig.lint.json',
        tsconfigRootDir: process.cwd(),
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-console': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The compiler's noPropertyAccessFromIndexSignature asks for the opposite.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Indexing is not checked for undefined (typed arrays), so a needed check would be called unnecessary.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Words of shared memory are numbers that are compared with const enums.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A for…of allocates an iterator: the audio thread indexes.
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  {
    files: ['src/ui/**/*.ts'],
    // Lit calls a template's listeners with the component as `this`.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);

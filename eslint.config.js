import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { explainedDisable } from './packages/tooling/src/lint/explained-disable.ts';
import { everywhere, importLaw, serverNouns } from './packages/tooling/src/lint/import-law.ts';

const nodeTest = ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'];

const allOff = ({ rules }) => Object.fromEntries(Object.keys(rules).map((rule) => [rule, 'off']));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.cache/',
      '.data/',
      'test-results/',
      'packages/tooling/src/verify/packed-consumer/',
      // Megabytes of answers: a test requires that they are what `npm run record` writes.
      'packages/mocks/src/recordings/',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { own: { rules: { 'explained-disable': explainedDisable } } },
    rules: { 'own/explained-disable': 'error' },
  },
  js.configs.recommended,
  // What a generator wrote only has to keep the import law.
  {
    files: ['**/*.gen.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: allOff(js.configs.recommended),
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.gen.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // node:test reports the promises it returns itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: nodeTest }] },
      ],
      // An async function without await is how a function promises to reject instead of throwing.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setInterval: 'readonly' },
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: litA11y.configs.recommended.rules,
  },
  everywhere,
  ...importLaw(serverNouns()),
);

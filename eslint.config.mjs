import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { boundaries, domainFiles, domainImports } from './.config/boundaries.mjs';

const server = ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts'];
const specs = ['**/*.spec.ts', '**/*.factory.ts', 'libs/testing/**', 'test/**'];
const web = ['apps/web/**/*.{ts,js,svelte}'];

const unused = { varsIgnorePattern: '^_', argsIgnorePattern: '^_' };

const presentTime = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'The present comes from Clock, so that tests can set it; durations from performance.now().',
};

export default tseslint.config(
  {
    ignores: ['**/node_modules', '**/dist', 'apps/web/build', '**/.svelte-kit', '.nx', '.kehila', 'libs/contracts/src/generated', 'coverage', 'look'],
  },
  // A rule that does not fit is changed here, for everybody to see, not switched off where it hurts.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-control-regex': 'off', 'no-unused-vars': ['error', unused] } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.spec.mjs'],
    languageOptions: { globals: { describe: 'readonly', it: 'readonly', expect: 'readonly', beforeAll: 'readonly', afterAll: 'readonly' } },
  },
  {
    files: server,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './test/browser/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-await': 'off',
      // The kinds of a syntax tree and the values of GraphQL enums are compared as the strings that they are.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'no-console': 'error',
      'no-restricted-syntax': ['error', presentTime],
    },
  },
  { plugins: { '@nx': nx } },
  { files: ['**/*.{ts,svelte}'], rules: { '@nx/enforce-module-boundaries': ['error', boundaries()] } },
  { files: domainFiles, rules: { 'no-restricted-imports': ['error', { patterns: domainImports }] } },
  { files: ['libs/platform/src/clock/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/{load,browser}/**', 'apps/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: specs,
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries({ specs: true })],
      'no-restricted-syntax': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  ...svelte.configs.recommended,
  { files: web, extends: [tseslint.configs.recommended] },
  {
    files: ['apps/web/**/*.svelte', 'apps/web/**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'prefer-const': 'off',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '$app/forms', importNames: ['enhance'], message: 'A refused form stays where it is with #parts/form/enhance.ts.' }] },
      ],
    },
  },
  {
    files: web,
    rules: {
      // The compiler knows the browser's globals.
      'no-undef': 'off',
      'svelte/no-target-blank': 'error',
      'svelte/prefer-const': ['error', { destructuring: 'all', excludedRunes: ['$props', '$state', '$derived'] }],
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-unused-vars': ['error', unused],
    },
  },
  // The two doors for stored HTML: what the API sanitised when it was written, and what our own parts wrote on the server.
  { files: ['apps/web/src/parts/text/TextBody.svelte', 'apps/web/src/parts/Still.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
  prettier,
  ...svelte.configs.prettier,
);

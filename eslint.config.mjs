import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // The kernel is AssemblyScript, whose compiler the test that makes its code runs.
  { ignores: ['dist/', 'coverage/', 'bin/', 'src/read/bulk/kernel/'] },
  {
    files: ['**/*.ts'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Figures are exact decimals; these would make binary floating point of them.
      'no-restricted-globals': ['error', 'parseFloat'],
      'no-restricted-properties': [
        'error',
        { object: 'Number', property: 'parseFloat' },
        { property: 'toNumber', message: 'Figures stay exact decimals.' },
      ],
    },
  },
  {
    // An environment variable that is set but empty counts as not set.
    files: ['src/cli/environment.ts'],
    rules: { '@typescript-eslint/prefer-nullish-coalescing': 'off' },
  },
);

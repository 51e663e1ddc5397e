import { fileURLToPath } from 'node:url'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const READS =
  'find|findByID|findVersions|findVersionByID|findGlobal|findGlobalVersions|findGlobalVersionByID|count|countVersions|findDistinct'

/** Reads of the Local API see everything unless told otherwise: the default of `overrideAccess` is true. */
const readsAsVisitor = {
  selector: `CallExpression[callee.property.name=/^(${READS})$/][callee.object.name=/^payload$/]:not(:has(> ObjectExpression > Property[key.name="overrideAccess"][value.value=false])), CallExpression[callee.property.name=/^(${READS})$/][callee.object.property.name="payload"]:not(:has(> ObjectExpression > Property[key.name="overrideAccess"][value.value=false]))`,
  message: 'What visitors see is read with overrideAccess: false, written here in the call.',
}

const noOverride = {
  selector: 'Property[key.name="overrideAccess"][value.value=true]',
  message: 'Only the files named in eslint.config.mjs may pass over access rules.',
}

/** Code that acts for the system and not for a person. Each line needs its reason. */
const MAY_OVERRIDE_ACCESS = [
  'src/cli/**', // an operator at the machine's own command line
  'seed/**', // fills an empty database
  'tests/**',
  'bench/**',
]

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      '.next/',
      '.tools/',
      'data/',
      'media/',
      'next-env.d.ts',
      'src/migrations/',
      'src/payload-types.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, reactHooks.configs.flat['recommended-latest']],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      // Interfaces of Payload and Express ask for async functions that need not await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config/env.ts reads the environment.' },
      ],
      'no-restricted-syntax': ['error', noOverride],
    },
  },
  {
    files: ['src/site/**/*.{ts,tsx}', 'src/queries/**/*.ts', 'src/oai/**/*.ts', 'src/export/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noOverride, readsAsVisitor] },
  },
  { files: MAY_OVERRIDE_ACCESS, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/config/env.ts', 'tests/**', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/cli/**', 'seed/**', 'bench/**', 'src/server.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
)

import { fileURLToPath } from 'node:url'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const READS =
  'find|findByID|findVersions|findVersionByID|findGlobal|findGlobalVersions|findGlobalVersionByID|count|countVersions|findDistinct'

/** Reads of the Local API see everything unless told otherwise: the default of `overrideAccess` is true. */
const readBesideTheDoor = {
  selector: `CallExpression[callee.property.name=/^(${READS})$/]:matches([callee.object.name="payload"], [callee.object.property.name="payload"]):not(:has(Property[key.name="overrideAccess"][value.value=false]))`,
  message:
    'Visitors read through src/queries/publicReader.ts; a read for somebody signed in says overrideAccess: false.',
}

const noOverride = {
  selector: 'Property[key.name="overrideAccess"][value.value=true]',
  message: 'Only the files named in eslint.config.mjs may pass over access rules.',
}

/** What people read in the admin stands in src/words/en/admin, so that it is there in their language; our name is no word. */
const literalWords = [
  'JSXText[value=/\\p{L}/u]:not([value=/^\\s*Plenary\\s*$/])',
  'JSXAttribute[name.name=/^(alt|aria-label|hint|label|placeholder|title)$/] Literal[value=/\\p{L}/u]',
  // A sentence, or a word that begins one; no key of a keyboard that is compared, no name of an error, no classes.
  ':not(JSXAttribute, BinaryExpression, AssignmentExpression, ExpressionStatement) > Literal[value=/\\p{L}{2} \\p{L}|^\\p{Lu}\\p{Ll}+[ .:…]*$/u]',
  'TemplateElement[value.raw=/\\p{L}{2} \\p{L}/u]',
].map((selector) => ({
  selector,
  message: 'Words that people see stand in src/words/en/admin; see CONTRIBUTING, “Add a word to the admin”.',
}))

/** Code that acts for the system and not for a person. Each line needs its reason. */
const MAY_OVERRIDE_ACCESS = [
  'src/access/memberships.ts', // they say what a person may do, so they are read before any rule holds
  'collections/access/publications.ts', // the state of a document decides who may change it, whoever asks
  'collections/memberships/hooks.ts', // the pair is unique over all memberships, seen or not
  'collections/references/refuseWhileUsed.ts', // what is used counts, seen or not
  'src/addresses/*.ts', // an address is taken whoever has it; what a visitor may see there is read through the public reader
  'collections/users/**', // an account's own doings: what they touch is the server's to keep, seen or not
  'src/accounts/**', // the same, and whether an admin is left counts all of them
  'src/access/lastLead.ts', // names the groups to the person who leads them, closed ones too
  'collections/journal/described.ts', // names what changed, for the log that admins read
  'collections/journal/hooks.ts', // nobody may write the audit log and the outbox; changes do
  'collections/publications/hooks/files.ts', // files follow the publication that they are attached to
  'src/access/invitations.ts', // tells a person what they were asked to review, and nothing else
  'collections/journal/history.ts', // shows the audit log of one item to those who may read the item
  'src/admin/desk/awaitingReview.ts', // reviewers are hidden from outsiders, who may be reviewers themselves
  'collections/reviews/logReview.ts', // the title of a paper, for the log that admins alone read
  'src/review/*.ts', // an action is allowed by the workflow table, then done for the person
  'src/access/actAs.ts', // opens the account of somebody who is not there, to ask everything else as them
  'src/notifications/recipients.ts', // who hears of an event, whoever caused it
  'src/notifications/announce.ts', // how often each of them wants to hear
  'src/queries/systemReader.ts', // the index holds everything, with who may know of it beside each record
  'src/outbox/*.ts', // the change feed, which nobody else may read or write
  'src/config/database/identity.ts', // looks at one row, whose it may be, or for none, and tells nothing of it
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
      'src/migrations/*.ts',
      'src/payload-types.ts',
      'src/words/compiled/',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // Compiles what it looks at, so it looks where components and hooks are.
  { files: ['**/*.tsx', 'src/admin/**/*.ts'], extends: [reactHooks.configs.flat['recommended-latest']] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
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
      // Methods here are closures of a factory, written short; none uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
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
    ignores: ['src/queries/publicReader.ts'],
    rules: { 'no-restricted-syntax': ['error', noOverride, readBesideTheDoor] },
  },
  { files: ['src/admin/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', noOverride, ...literalWords] } },
  { files: MAY_OVERRIDE_ACCESS, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/config/env.ts', 'tests/**', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/cli/**', 'seed/**', 'bench/**', 'src/server.ts'], rules: { 'no-console': 'off' } },
  {
    // Payload hands documents to access rules, hooks and validators as `any`.
    files: ['collections/**', 'tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
)

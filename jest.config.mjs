import { fileURLToPath } from 'node:url'

// Run by `npm test`, which builds what the HTTP and browser tests need and starts MongoDB; see scripts/test.mjs.
const common = {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  modulePathIgnorePatterns: ['<rootDir>/(\\.next|\\.tools|dist|data|media)/'],
  testEnvironment: '<rootDir>/tests/helpers/environment.mjs',
  // Lexical's "node" export awaits an import that sometimes never settles; its "production" export does not.
  testEnvironmentOptions: { customExportConditions: ['production', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/tests/helpers/emptyStyles.ts' },
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
}

/** The same tests on another database: tests/helpers/database.ts reads which one. */
const onDatabase = (folder, database) => ({
  ...common,
  displayName: `${folder}-${database}`,
  testMatch: [`<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`],
  globals: { DATABASE_KIND: database },
  setupFiles: ['<rootDir>/tests/helpers/isolate.ts'],
})

export default {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'] },
    onDatabase('int', 'sqlite'),
    onDatabase('int', 'mongodb'),
    onDatabase('http', 'sqlite'),
    onDatabase('http', 'mongodb'),
    onDatabase('e2e', 'sqlite'),
    // What editors do; what visitors see is made of the same answers on both.
    { ...onDatabase('e2e', 'mongodb'), testMatch: ['<rootDir>/tests/e2e/editorial.test.ts'] },
  ],
  // Jest heeds this here only, not in a project.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/helpers/longestFirst.mjs',
  maxWorkers: 2,
  workerIdleMemoryLimit: '1.5GB',
}

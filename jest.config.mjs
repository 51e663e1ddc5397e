import { fileURLToPath } from 'node:url'

// Run by `npm test`, which builds what the HTTP and browser tests need and starts MongoDB; see scripts/test.mjs.
const common = {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  modulePathIgnorePatterns: ['<rootDir>/(\\.next|\\.tools|dist|data|media)/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  runtime: '<rootDir>/tests/runner/NativeRuntime.cjs',
  testEnvironment: '<rootDir>/tests/runner/NativeEnvironment.mjs',
  // The runtime bundles what it loads.
  transform: {},
}

/**
 * The same tests on another database: tests/helpers/database.ts reads which one.
 * @param {string} folder
 * @param {'sqlite' | 'mongodb'} database
 */
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
  testSequencer: '<rootDir>/tests/runner/longestFirst.mjs',
  // With a third on two cores the tables of access took more than twice as long.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1.5GB',
}

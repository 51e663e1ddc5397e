const { mkdirSync, mkdtempSync, rmSync } = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { bundleTest } = require('./bundleTest.cjs')

/** Where jest-circus keeps, for the whole process, whom it tells of a test's events. */
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS')

/**
 * Loads tests as Node loads programs, in place of jest's own runtime, which gives each file a context of its own: there
 * every global is looked up through an interceptor, and every package is loaded again. Packages are loaded once for a worker
 * here; the project's modules are fresh for each file, being bundled with it. There are no mocks of modules.
 *
 * @see https://jestjs.io/docs/configuration#runtime-string
 */
module.exports = class NativeRuntime {
  #sourceMaps = new Map()
  #directory

  /** @param {{ rootDir: string }} config of the project */
  constructor({ rootDir }) {
    const bundles = path.join(rootDir, 'data', 'tests')
    mkdirSync(bundles, { recursive: true })
    this.#directory = mkdtempSync(path.join(bundles, 'bundle-'))
  }

  unstable_shouldLoadAsEsm() {
    return true
  }

  /** @param {string} file */
  async unstable_importModule(file) {
    const bundle = await bundleTest(file, this.#directory)
    const address = pathToFileURL(bundle).href
    this.#sourceMaps.set(address, `${bundle}.map`)
    await import(address)
  }

  /** @param {string} file */
  requireModule(file) {
    return require(file)
  }

  /**
   * jest-circus holds the tests of one file in its module.
   * @param {string} file
   */
  requireInternalModule(file) {
    Reflect.deleteProperty(globalThis, EVENT_HANDLERS)
    delete require.cache[file]
    return require(file)
  }

  getSourceMaps() {
    return this.#sourceMaps
  }

  getAllCoverageInfoCopy() {}

  setGlobalsForRuntime() {}

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {
    rmSync(this.#directory, { recursive: true, force: true })
  }
}

import { rmSync } from 'node:fs'
import './deriveKeysOnce.mjs'

/** Enough of a stack to find the line of a test; jest asks for 100 lines, which every error of a library would pay for. */
const STACK_LINES = 25

/** What the files of tests of this worker hand on to each other; see tests/helpers/openFilled.ts. */
const handedOn = { KEPT_DATABASES: new Map(), SHARED_MONGODB: {} }

/** Runs tests in the process itself, and puts back what one file changed in it for the next. */
export default class NativeEnvironment {
  global = globalThis
  fakeTimers = null
  fakeTimersModern = null
  moduleMocker = null

  #console = globalThis.console
  #env = { ...process.env }
  #exit = process.exit

  /** @type {Record<string, unknown>} */
  #globals

  /** @param {import('@jest/environment').JestEnvironmentConfig} config */
  constructor({ globalConfig, projectConfig }) {
    // While it watches, the process stays and the sources change.
    this.#globals = { ...projectConfig.globals, ...(!globalConfig.watch && !globalConfig.watchAll && handedOn) }
    Object.assign(globalThis, this.#globals)
  }

  async setup() {
    Error.stackTraceLimit = STACK_LINES
    // Payload keeps the one of this process here, also when it was closed.
    globalThis._payload?.clear()
  }

  async teardown() {
    globalThis.console = this.#console
    process.exit = this.#exit
    const { PLENARY_TEST_FOLDER: folder } = process.env
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    // A worker runs files of several projects.
    for (const name of Object.keys(this.#globals)) Reflect.deleteProperty(globalThis, name)
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name]
    Object.assign(process.env, this.#env)
  }

  exportConditions() {
    return []
  }

  getVmContext() {
    return null
  }
}

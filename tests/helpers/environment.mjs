import crypto from 'node:crypto'
import { Script } from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/** Names of the language that no test replaces. */
const FIXED = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'RegExp', 'Error', 'TypeError'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'Proxy', 'Reflect', 'JSON', 'Math', 'Uint8Array'],
  ...['undefined', 'NaN', 'Infinity', 'isNaN', 'parseInt', 'parseFloat', 'encodeURIComponent', 'decodeURIComponent'],
  ...['Buffer', 'URL', 'URLSearchParams', 'Headers', 'Request', 'Response', 'AbortController', 'AbortSignal'],
]

/**
 * A password takes 0.3 s to derive a key from, by intention. Tests sign the same people in again and again, so a process
 * derives each key once; what it is does not change.
 */
const derived = new Map()
const derive = crypto.pbkdf2
crypto.pbkdf2 = (password, salt, iterations, length, digest, done) => {
  const name = JSON.stringify([String(password), String(salt), iterations, length, digest])
  const known = derived.get(name)
  if (known) return void setImmediate(() => done(null, Buffer.from(known)))
  derive(password, salt, iterations, length, digest, (error, key) => {
    if (!error) derived.set(name, Buffer.from(key))
    done(error, key)
  })
}

/**
 * Node asks an interceptor for every global of a context of its own, such as the one that jest runs tests in: Drizzle,
 * which needs `Object` at every step of building a query, took a third of the time of the access matrix that way. Names that
 * are declared in the context are found without it.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    const names = FIXED.filter((name) => Object.getOwnPropertyDescriptor(this.global, name)?.configurable)
    const script = new Script(`const ${names.map((name) => `${name} = globalThis.${name}`).join(', ')}`)
    script.runInContext(this.getVmContext())
  }
}

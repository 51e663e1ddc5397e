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

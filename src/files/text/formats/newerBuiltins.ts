/**
 * Adds what PDF.js calls and Node 20 lacks: two helpers of iterators, and URL.parse. A Node that has them keeps its own.
 * The rest of what it needs comes with the package.
 */
export function addNewerBuiltins(): void {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object
  add(iterators, 'find', function find<T>(this: Iterable<T>, matches: (item: T) => boolean): T | undefined {
    for (const item of this) if (matches(item)) return item
    return undefined
  })
  add(iterators, 'some', function some<T>(this: Iterable<T>, matches: (item: T) => boolean): boolean {
    for (const item of this) if (matches(item)) return true
    return false
  })
  add(URL, 'parse', (url: string, base?: string): URL | null => (URL.canParse(url, base) ? new URL(url, base) : null))
}

function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

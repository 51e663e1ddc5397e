import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PUBLIC_FACETS, type Facet } from '../../src/domain/facets'
import { openSetAside, type SetAside } from '../../src/indexing/setAside'
import { openIndex, type IndexOptions } from '../../src/search'
import type { SearchEngine } from '../../src/search/types'

const directories: string[] = []
const opened: Pick<SearchEngine<unknown>, 'close'>[] = []

afterAll(async () => {
  await Promise.all(opened.splice(0).map((engine) => engine.close()))
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
})

/** @returns an empty folder, removed after the tests of this file */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'plenary-index-'))
  directories.push(directory)
  return directory
}

/** @returns a list of what is set aside, in a folder of its own */
export function temporarySetAside(): SetAside {
  return openSetAside(temporaryDirectory(), () => undefined)
}

/** @returns an index with the hub's facets, in a folder of its own or in the one given; closed after the tests of this file */
export async function temporaryIndex<Stored>(
  options: Partial<IndexOptions<Facet>> = {},
): Promise<SearchEngine<Stored, Facet>> {
  const directory = options.directory ?? temporaryDirectory()
  const engine = await openIndex<Stored, Facet>({ directory, facets: PUBLIC_FACETS, ...options })
  opened.push(engine)
  return engine
}

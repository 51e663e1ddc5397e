import path from 'node:path'
import { PUBLIC_FACETS, type Facet } from '../../src/domain/facets'
import { openIndex } from '../../src/search'
import type { SearchEngine } from '../../src/search/types'
import { DEMO_SYNONYMS } from '../../tests/helpers/demoVocabulary'
import type { BenchSummary } from './records'
import type { OpenEngine, Rival } from './rival'

/** As the hub opens it: larger indexes are searched in threads. */
const WORKER = path.join(process.cwd(), 'dist/searchWorker.js')

export const ours: Rival = {
  name: 'src/search',
  isKept: true,
  heapMegabytes: null,
  async build(directory, records) {
    const engine = await openBench(directory)
    await engine.rebuild(records)
    return answering(engine)
  },
  async open(directory) {
    return answering(await openBench(directory))
  },
}

async function openBench(directory: string): Promise<SearchEngine<BenchSummary, Facet>> {
  const engine = await openIndex<BenchSummary, Facet>({ directory, facets: PUBLIC_FACETS, workerFile: WORKER })
  await engine.setSynonyms(DEMO_SYNONYMS)
  return engine
}

function answering(engine: SearchEngine<BenchSummary, Facet>): OpenEngine {
  return {
    async search({ request }) {
      const { total, facets } = await engine.search(request)
      return { total, counts: Object.values(facets).reduce((sum, values) => sum + values.length, 0) }
    },
    close: () => engine.close(),
  }
}

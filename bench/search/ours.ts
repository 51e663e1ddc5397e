import { createMemoryIndex } from '../../src/search/memoryIndex'
import type { SearchEngine } from '../../src/search/types'
import type { BenchSummary } from './records'
import type { OpenEngine, Rival } from './rival'

export const ours: Rival = {
  name: 'src/search',
  isKept: false,
  heapMegabytes: null,
  async build(_directory, records) {
    const engine = createMemoryIndex<BenchSummary>()
    await engine.rebuild(records)
    return answering(engine)
  },
  open: () => Promise.reject(new Error('What an index in memory built is gone with its process.')),
}

function answering(engine: SearchEngine<BenchSummary>): OpenEngine {
  return {
    async search({ request }) {
      const { total, facets } = await engine.search(request)
      return { total, counts: Object.values(facets).reduce((sum, values) => sum + values.length, 0) }
    },
    close: () => engine.close(),
  }
}

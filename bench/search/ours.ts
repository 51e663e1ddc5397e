import { openIndex } from '../../src/search'
import type { SearchEngine } from '../../src/search/types'
import type { BenchSummary } from './records'
import type { OpenEngine, Rival } from './rival'

export const ours: Rival = {
  name: 'src/search',
  isKept: true,
  heapMegabytes: null,
  async build(directory, records) {
    const engine = await openIndex<BenchSummary>({ directory })
    await engine.rebuild(records)
    return answering(engine)
  },
  async open(directory) {
    return answering(await openIndex<BenchSummary>({ directory }))
  },
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

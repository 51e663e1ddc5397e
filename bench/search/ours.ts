import path from 'node:path'
import { openIndex } from '../../src/search'
import type { SearchEngine } from '../../src/search/types'
import type { BenchSummary } from './records'
import type { OpenEngine, Rival } from './rival'

/** As the hub opens it: larger indexes are searched in threads. */
const WORKER = path.join(process.cwd(), 'dist/searchWorker.js')

export const ours: Rival = {
  name: 'src/search',
  isKept: true,
  heapMegabytes: null,
  async build(directory, records) {
    const engine = await openIndex<BenchSummary>({ directory, workerFile: WORKER })
    await engine.rebuild(records)
    return answering(engine)
  },
  async open(directory) {
    return answering(await openIndex<BenchSummary>({ directory, workerFile: WORKER }))
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

// A process that asks an index with threads something and ends: `searchVisitor <folder> <worker> <close|leave>`. It ends by
// itself, since nothing here ends it.
import { PUBLIC_FACETS, type Facet } from '../../src/domain/facets'
import { openIndex } from '../../src/search'
import { changeNumber } from './searchChanges'

const [, , directory = '', workerFile = '', how] = process.argv

const index = await openIndex<string, Facet>({
  directory,
  facets: PUBLIC_FACETS,
  workerFile,
  threadsFrom: 0,
  flushFrom: 5,
})
for (let number = 0; number < 12; number++) await index.apply(changeNumber(number))
const dates = { from: null, to: null }
await index.search({ text: 'record', filters: {}, dates, sort: 'relevance', page: 1, pageSize: 10, count: [] })
if (how === 'close') await index.close()

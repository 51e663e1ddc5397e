// A process that changes an index without end, to be killed: `searchWriter <folder>`. It tells each change that is done.
import { writeSync } from 'node:fs'
import { PUBLIC_FACETS, type Facet } from '../../src/domain/facets'
import { openIndex } from '../../src/search'
import { changeNumber, numberOf } from './searchChanges'

const [, , directory = ''] = process.argv

const index = await openIndex<string, Facet>({ directory, facets: PUBLIC_FACETS, flushFrom: 5 })
writeSync(1, 'open\n')
for (let number = numberOf(index.status().asOf) + 1; ; number++) {
  await index.apply(changeNumber(number))
  writeSync(1, `${number}\n`)
}

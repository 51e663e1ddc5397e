import type { Facet } from '../../../src/domain/facets'
import type { SearchEngine, SearchRecord, SearchRequest } from '../../../src/search/types'
import { temporaryIndex } from '../../helpers/temporaryIndex'
import { request, type Stored } from './records'

/** An index, and the names of what it finds. */
export interface TestIndex {
  index: SearchEngine<Stored>
  names(asked: SearchRequest<Facet> | string): Promise<string[]>
}

/** @returns an index of these records */
export async function indexOf(...records: SearchRecord<Stored>[]): Promise<TestIndex> {
  const index = await temporaryIndex<Stored>()
  await index.apply({ put: records, remove: [] })
  return {
    index,
    async names(asked) {
      const { hits } = await index.search(typeof asked === 'string' ? request(asked) : asked)
      return hits.map((hit) => hit.record.name)
    },
  }
}

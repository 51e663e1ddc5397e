import type { Queries } from '../../../queries'
import type { IndexedFileLink } from '../../../queries/queries'
import type { FacetValue, Kind, SearchableFile, SearchRecord } from '../../../search/types'
import type { FoundItem } from '../foundItem'

export type CatalogueRecord = SearchRecord<FoundItem>

/** What records are made of. */
export interface Sources {
  /** What visitors may read, for only that is indexed. */
  queries: Queries
  /** The text of public files, as far as it has been read. */
  searchable(files: IndexedFileLink[]): Promise<SearchableFile[]>
}

/** A kind of thing whose records are made of the documents of one collection. */
export interface StoredKind {
  kind: Kind
  collection: string
  /** The record of every document that is public. */
  all(sources: Sources): AsyncIterable<CatalogueRecord>
  /** The records of those among these documents that are public. */
  byIds(sources: Sources, ids: string[]): Promise<CatalogueRecord[]>
}

/** A kind of thing that is there as long as another record names it in a facet. */
export interface NamedKind {
  kind: Kind
  facet: 'country'
  record(named: FacetValue): CatalogueRecord
}

/** A kind of which there are so few that its queries hand out all at once. */
export function fewOf<Item>(
  kind: Kind,
  collection: string,
  find: (queries: Queries, ids?: string[]) => Promise<Item[]>,
  record: (item: Item) => CatalogueRecord,
): StoredKind {
  return {
    kind,
    collection,
    async *all({ queries }) {
      for (const item of await find(queries)) yield record(item)
    },
    byIds: async ({ queries }, ids) => (await find(queries, ids)).map(record),
  }
}

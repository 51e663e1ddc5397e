import type { Queries } from '../../../queries'
import type { IndexedCollection, IndexedFileLink } from '../../../queries/forIndex'
import type { Kind } from '../../../domain/kinds'
import type { FacetValue, SearchableFile, SearchRecord } from '../../../search/types'
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
  collection: IndexedCollection
  /** The records of those among these documents that are public. It fails where one cannot be made. */
  byIds(sources: Sources, ids: string[]): Promise<CatalogueRecord[]>
}

/** A kind of thing that is there as long as another record names it in a facet. */
export interface NamedKind {
  kind: Kind
  facet: 'country'
  record(named: FacetValue): CatalogueRecord
}

/** A kind whose records are made of one document each. */
export function storedKind<Item>(
  kind: Kind,
  collection: IndexedCollection,
  find: (queries: Queries, ids: string[]) => Promise<Item[]>,
  record: (item: Item) => CatalogueRecord,
): StoredKind {
  return {
    kind,
    collection,
    byIds: async ({ queries }, ids) => (await find(queries, ids)).map(record),
  }
}

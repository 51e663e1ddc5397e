import type { DataFromCollectionSlug } from 'payload'
import type { Audience } from '../../../collections/access/audience'
import type { SharedCollection } from '../../accounts/store'
import type { IndexedFile } from '../../files/text/searchableFiles'
import { recordId } from '../../search/record'
import type { Facet } from '../../domain/facets'
import type { Kind } from '../../domain/kinds'
import type { FacetValue, SearchableFile } from '../../search/types'
import type { WorkspaceRecord } from '../item'
import type { SystemReader } from '../systemReader'

/** What records are made of. */
export interface Sources {
  reader: SystemReader
  /** The text of files, as far as it has been read. */
  searchable(files: IndexedFile[]): Promise<SearchableFile[]>
}

/** A kind of thing that members find, made of the documents of one collection. */
export interface WorkspaceKind {
  kind: Kind
  collection: SharedCollection
  /** @returns ids of all records that a document may have */
  recordIds(id: string): string[]
  /** Fails where the record of one cannot be made. */
  byIds(sources: Sources, ids: string[]): Promise<WorkspaceRecord[]>
}

/**
 * @param kind of the records
 * @param collection of the documents
 * @param records makes the records of some documents as they are stored
 * @param recordIds where a document may have several
 */
export function workspaceKind<Slug extends SharedCollection>(
  kind: Kind,
  collection: Slug,
  records: (sources: Sources, documents: DataFromCollectionSlug<Slug>[]) => Promise<WorkspaceRecord[]>,
  recordIds = (id: string) => [recordId(kind, id)],
): WorkspaceKind {
  return {
    kind,
    collection,
    recordIds,
    async byIds(sources, ids) {
      return records(sources, await sources.reader.each(collection, { where: { id: { in: ids } } }))
    },
  }
}

/** @returns the facets that every record has */
export function commonFacets(kind: Kind, audience: Audience): Partial<Record<Facet, FacetValue[]>> {
  return { kind: asIs([kind]), audience: asIs(audience) }
}

/** @returns values that are their own labels */
export function asIs(values: string[]): FacetValue[] {
  return values.map((value) => ({ value, label: value }))
}

/** @returns parts of a text that are there, line by line */
export function lines(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}

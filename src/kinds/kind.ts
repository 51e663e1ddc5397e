import type { DataFromCollectionSlug } from 'payload'
import { audienceOf, type Standing } from '../access/audience'
import { READ_RULES } from '../access/readRules'
import type { Facet } from '../domain/facets'
import {
  collectionOf,
  hasPage,
  pathOf,
  type CollectionOf,
  type Kind,
  type NamedCollection,
  type StoredKindName,
} from '../domain/kinds'
import type { IndexedFile } from '../files/text/searchableFiles'
import type { IndexReader } from '../queries/forIndex'
import type { PublicReader } from '../queries/publicReader'
import { recordId } from '../search/record'
import type { FacetValue, SearchableFile, SearchRecord } from '../search/types'
import { ENGLISH } from '../words/i18n'
import { kindValue, ownValues } from './facetValues'
import type { Listing } from './listing'
import { workspaceItem, type WorkspaceRecord } from './workspaceItem'

/** The words that find a document, and what it is counted by: the same for visitors and for members. */
export type Description = Pick<SearchRecord<unknown, Facet>, 'language' | 'text' | 'sortTitle' | 'facets' | 'date'>

/** What records are made of. */
export interface Sources {
  /** Reads what the readers of the index may know. */
  reader: IndexReader
  /** The text of files, as far as it has been read. */
  searchable(files: IndexedFile[]): Promise<SearchableFile[]>
}

/** Of what has a file for visitors, whoever published it. */
const WITH_FILE: FacetValue = { value: 'open', label: ENGLISH.words.facets.file.open }

/** A kind of thing whose records are made of the documents of one collection. */
export interface StoredKind<Item = unknown> {
  kind: StoredKindName
  collection: CollectionOf<StoredKindName>
  /** Fields whose documents stand in its records, by name or with their text: when one of them changes, so do those. */
  names: readonly string[]
  /** First part of the address of each; null where visitors have no page of it. */
  path: string | null
  /** Who works on these in the admin; the others open them on the public site. */
  editedBy: 'members' | 'editors'
  /** Where publications and others are filtered and counted by it: the facet whose values are its slugs. */
  filter: { facet: Facet; collection: NamedCollection } | null
  /** How visitors list it by itself; undefined where they do not, or on a page of its own making. */
  listing?: Listing | undefined
  /** @returns the address of one on the public site */
  href(slug: string): string
  /** Whether visitors search it by itself. */
  isFoundByVisitors: boolean
  /** @returns the id of the record of a document for visitors */
  recordId(id: string): string
  /** @returns ids of all records that a document may have in the index of members */
  memberRecordIds(id: string): string[]
  /** @returns the records of those among these documents that are public. @throws UnsoundDocument where one cannot be made */
  forVisitors(sources: Sources, ids: string[]): Promise<SearchRecord<Item, Facet>[]>
  /** @returns the records of these documents, each with who may know of it. @throws UnsoundDocument */
  forMembers(sources: Sources, ids: string[]): Promise<WorkspaceRecord[]>
}

/** A kind of thing that is there as long as another record names it in a facet. */
export interface NamedKind<Item = unknown> {
  kind: Kind
  facet: Facet
  href(value: string): string
  record(named: FacetValue): SearchRecord<Item, Facet>
}

type Stored<K extends StoredKindName> = DataFromCollectionSlug<CollectionOf<K>> & { id: string; updatedAt: string }

interface Parts<K extends StoredKindName, View, Item, Summary, Page, List extends Listing | undefined> {
  kind: K
  names?: readonly string[]
  editedBy?: 'members'
  /** Facet whose values are its slugs. */
  facet?: Facet
  listing?: List
  href?(slug: string): string
  /** Whether a draft may stand beside a live text; the two have a record each, since other people may know of it. */
  hasDrafts?: true
  /** @returns all that visitors may know of, in the order of their list; left out where those may be many */
  all?(reader: PublicReader): Promise<Summary[]>
  /** @param publicUrl of the hub, for absolute addresses @returns what the page of one shows; left out where none has one */
  page?(reader: PublicReader, document: Stored<K>, publicUrl: string): Promise<Page> | Page
  /** @returns the documents as they are described, in their order, with the names of what they point to */
  views(reader: IndexReader, documents: Stored<K>[]): Promise<View[]> | View[]
  describe(view: View): Description
  /** Files whose text is searched with it by visitors. Members find each file by itself. */
  files?(view: View): IndexedFile[]
  /** Files whose text is searched by members. */
  memberFiles?(view: View): IndexedFile[]
  /**
   * @returns what a result shows to visitors, field by field: what else a view carries at run time must not reach the
   *   index; left out where they find none
   */
  item?(view: View): Item
  /**
   * @param documents live texts and drafts
   * @param views of these, in their order
   * @param reader as for views
   * @param latestOf the latest version of a document
   * @returns them in their order as the rule of the collection asks about them; left out where it asks about their own
   *   fields alone
   */
  standings?(
    documents: Stored<K>[],
    views: View[],
    reader: IndexReader,
    latestOf: (id: string) => Stored<K> | undefined,
  ): Promise<Standing[]>
}

/** A kind with what visitors read of it, and what makes the record of one of its documents. */
interface Described<
  K extends StoredKindName,
  View,
  Item,
  Summary,
  Page,
  List extends Listing | undefined,
> extends StoredKind<Item> {
  kind: K
  listing: List
  all(reader: PublicReader): Promise<Summary[]>
  page(reader: PublicReader, slug: string, publicUrl: string): Promise<Page | null>
  /**
   * @param id of the document
   * @param view of it, as visitors may read it
   * @param files its public files with their text
   */
  visitorRecord(id: string, view: View, files: SearchableFile[]): SearchRecord<Item, Facet>
}

/** @returns the descriptor of a kind whose records are made of the documents of one collection */
export function storedKind<
  K extends StoredKindName,
  View,
  Item extends { kind: K } = never,
  Summary = never,
  Page = never,
  List extends Listing | undefined = undefined,
>(parts: Parts<K, View, Item, Summary, Page, List>): Described<K, View, Item, Summary, Page, List> {
  const { kind, names = [], hasDrafts, views, describe, item } = parts
  const collection = collectionOf(kind)
  const path = hasPage(kind) ? pathOf(kind) : null
  const among = (ids: string[], draft = false) => ({ where: { id: { in: ids } }, ...(draft && { draft }) })
  const read = (reader: IndexReader, ids: string[], draft = false) =>
    reader.each(collection, among(ids, draft)) as Promise<unknown[]> as Promise<Stored<K>[]>
  const draftRecordId = (id: string) => `${recordId(kind, id)}/draft`

  const visitorRecord = (id: string, view: View, files: SearchableFile[]): SearchRecord<Item, Facet> => {
    if (!item) throw new Error(`Visitors find no ${kind}`)
    const { facets, ...description } = describe(view)
    return {
      ...{ ...description, id: recordId(kind, id), files, stored: item(view) },
      facets: { ...facets, kind: kindValue(kind), file: (parts.files?.(view) ?? []).length > 0 ? [WITH_FILE] : [] },
    }
  }

  return {
    ...{ kind, collection, names, path, editedBy: parts.editedBy ?? 'editors', listing: parts.listing as List },
    filter: parts.facet ? { facet: parts.facet, collection: collection as NamedCollection } : null,
    visitorRecord,
    href: parts.href ?? ((slug) => `${path}/${slug}`),
    isFoundByVisitors: item !== undefined,
    recordId: (id) => recordId(kind, id),
    memberRecordIds: (id) => (hasDrafts ? [recordId(kind, id), draftRecordId(id)] : [recordId(kind, id)]),
    all: async (reader) => (parts.all ? parts.all(reader) : []),

    async page(reader, slug, publicUrl) {
      const document = await reader.first(collection, { slug: { equals: slug } })
      return document && parts.page ? parts.page(reader, document, publicUrl) : null
    },

    async forVisitors({ reader, searchable }, ids) {
      const documents = await read(reader, ids)
      const described = await views(reader, documents)
      return Promise.all(
        described.map(async (view, index) =>
          visitorRecord(String(documents[index]?.id), view, await searchable(parts.files?.(view) ?? [])),
        ),
      )
    },

    async forMembers({ reader, searchable }, ids) {
      const rows = await read(reader, ids)
      const latest = hasDrafts ? await read(reader, ids, true) : rows
      const latestById = new Map(latest.map((document) => [document.id, document]))
      const live = new Map(rows.map((row) => [row.id, versionOf(row, hasDrafts)]))
      const drafts = latest.filter((document) => live.get(document.id) !== versionOf(document, hasDrafts))
      const documents = [...rows, ...drafts]
      const described = await views(reader, documents)
      const standings = await parts.standings?.(documents, described, reader, (id) => latestById.get(id))
      return Promise.all(
        documents.map(async (document, index): Promise<WorkspaceRecord> => {
          const isDraftBesideLive = index >= rows.length
          const view = described[index] as View
          const audience = audienceOf(READ_RULES[collection], standings?.[index] ?? { document, invited: [] })
          const { facets, ...description } = describe(view)
          return {
            ...description,
            id: isDraftBesideLive ? draftRecordId(document.id) : recordId(kind, document.id),
            files: await searchable(parts.memberFiles?.(view) ?? []),
            facets: { ...facets, kind: kindValue(kind), audience: ownValues(audience) },
            // The day of the last change, since at work the latest comes first.
            date: document.updatedAt.slice(0, 10),
            stored: workspaceItem(kind, document, { isDraftBesideLive, version: versionOf(document, hasDrafts) }),
          }
        }),
      )
    },
  }
}

/** @returns what changes with its text */
function versionOf(document: { updatedAt: string; revision?: unknown }, hasDrafts?: true): string {
  return hasDrafts ? String(document.revision) : document.updatedAt
}

import type { SharedCollection } from '../accounts/store'
import { isAddressed, type Addressed } from '../domain/addressed'
import { KINDS, type Kind } from '../domain/kinds'
import { countryKind } from './country'
import { documentKind } from './document'
import { expertKind } from './expert'
import { groupKind } from './group'
import type { NamedKind, StoredKind } from './kind'
import { pageKind } from './page'
import { partnerKind } from './partner'
import { publicationKind } from './publication'
import { themeKind } from './theme'

export type { CatalogueRecord, NamedKind, Sources, StoredKind } from './kind'

/** Everything that the hub has and finds. A further kind is one more line here. */
export const KINDS_BY_NAME = {
  publication: publicationKind,
  expert: expertKind,
  group: groupKind,
  theme: themeKind,
  partner: partnerKind,
  country: countryKind,
  page: pageKind,
  document: documentKind,
} satisfies Record<Kind, StoredKind | NamedKind>

const ALL: (StoredKind | NamedKind)[] = KINDS.map((kind) => KINDS_BY_NAME[kind])

/** Those whose records are made of documents. */
export const STORED_KINDS: readonly StoredKind[] = ALL.filter((kind) => 'collection' in kind)

/** Kinds of which each thing has a page of its own. */
export type KindWithPage = {
  [K in Kind]: (typeof KINDS_BY_NAME)[K] extends { path: string } ? K : never
}[Kind]

type WithPage = StoredKind & { kind: KindWithPage; collection: Addressed; path: string }

/** The same, with the collections whose addresses these are. */
export const KINDS_WITH_PAGE: readonly WithPage[] = STORED_KINDS.filter(
  (kind): kind is WithPage => kind.path !== null && isAddressed(kind.collection),
)

/** Those that are found because records of the others name them. */
export const NAMED_KINDS: readonly NamedKind[] = ALL.filter((kind) => 'record' in kind)

/** @returns the collection whose documents are of a kind; empty where there is none */
export function collectionOf(kind: Kind): SharedCollection | '' {
  const found = KINDS_BY_NAME[kind]
  return 'collection' in found ? found.collection : ''
}

/** @returns the kind whose slugs are the values of a facet; undefined where they are no slugs */
export function kindOfFacet(facet: string): StoredKind | undefined {
  return STORED_KINDS.find(({ filter }) => filter?.facet === facet)
}

import { hasPage, KINDS, type Addressed, type Kind, type KindWithPage, type StoredKindName } from '../domain/kinds'
import { countryKind } from './country'
import { documentKind } from './document'
import { expertKind } from './expert'
import type { FoundItem } from './foundItem'
import { groupKind } from './group'
import type { NamedKind, StoredKind } from './kind'
import type { Listing } from './listing'
import { pageKind } from './page'
import { partnerKind } from './partner'
import { publicationKind } from './publication'
import { themeKind } from './theme'

export type { NamedKind, StoredKind } from './kind'

/** The descriptor of each kind. */
export const KINDS_BY_NAME = {
  publication: publicationKind,
  expert: expertKind,
  group: groupKind,
  theme: themeKind,
  partner: partnerKind,
  country: countryKind,
  page: pageKind,
  document: documentKind,
} satisfies { [K in Kind]: (K extends StoredKindName ? StoredKind : NamedKind) & { kind: K } }

type ByName = typeof KINDS_BY_NAME

const ALL: (StoredKind<FoundItem> | NamedKind<FoundItem>)[] = KINDS.map((kind) => KINDS_BY_NAME[kind])

/** Those whose records are made of documents. */
export const STORED_KINDS: readonly StoredKind<FoundItem>[] = ALL.filter((kind) => 'collection' in kind)

type WithPage = StoredKind & { kind: KindWithPage; collection: Addressed; path: string }

/** Those of which each thing has a page of its own. */
export const KINDS_WITH_PAGE: readonly WithPage[] = STORED_KINDS.filter(
  (kind): kind is StoredKind<FoundItem> & WithPage => hasPage(kind.kind),
)

/** Kinds that visitors list with filters. */
export type KindWithListing = {
  [K in KindWithPage]: ByName[K] extends { listing: Listing } ? K : never
}[KindWithPage]

/** Those that are found because records of the others name them. */
export const NAMED_KINDS: readonly NamedKind<FoundItem>[] = ALL.filter((kind) => 'record' in kind)

/** @returns the kind whose slugs are the values of a facet; undefined where they are no slugs */
export function kindOfFacet(facet: string): StoredKind | undefined {
  return STORED_KINDS.find(({ filter }) => filter?.facet === facet)
}

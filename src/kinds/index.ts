import type { SharedCollection } from '../accounts/store'
import { KINDS, type Kind } from '../domain/kinds'
import { countryKind } from './country'
import { documentKind } from './document'
import { expertKind } from './expert'
import { groupKind } from './group'
import type { NamedKind, StoredKind } from './kind'
import { pageKind } from './page'
import { publicationKind } from './publication'
import { themeKind } from './theme'

export type { CatalogueRecord, NamedKind, Sources, StoredKind } from './kind'

/** Everything that the hub has and finds. A further kind is one more line here. */
export const KINDS_BY_NAME = {
  publication: publicationKind,
  expert: expertKind,
  group: groupKind,
  theme: themeKind,
  country: countryKind,
  page: pageKind,
  document: documentKind,
} satisfies Record<Kind, StoredKind | NamedKind>

const ALL: (StoredKind | NamedKind)[] = KINDS.map((kind) => KINDS_BY_NAME[kind])

/** Those whose records are made of documents. */
export const STORED_KINDS: readonly StoredKind[] = ALL.filter((kind) => 'collection' in kind)

/** Those that are found because records of the others name them. */
export const NAMED_KINDS: readonly NamedKind[] = ALL.filter((kind) => 'record' in kind)

/** @returns the collection whose documents are of a kind; empty where there is none */
export function collectionOf(kind: Kind): SharedCollection | '' {
  const found = KINDS_BY_NAME[kind]
  return 'collection' in found ? found.collection : ''
}

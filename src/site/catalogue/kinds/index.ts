import { countryKind } from './country'
import { expertKind } from './expert'
import { groupKind } from './group'
import type { NamedKind, StoredKind } from './kind'
import { pageKind } from './page'
import { publicationKind } from './publication'
import { themeKind } from './theme'

export type { CatalogueRecord, NamedKind, Sources, StoredKind } from './kind'

/** What is found, kind by kind. A further kind is one more descriptor here. */
export const STORED_KINDS: readonly StoredKind[] = [publicationKind, expertKind, groupKind, themeKind, pageKind]

/** What is found because records of the kinds above name it. */
export const NAMED_KINDS: readonly NamedKind[] = [countryKind]

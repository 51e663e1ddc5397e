import type { Facet } from '../domain/facets'
import type { Kind } from '../domain/kinds'
import type { SearchRecord } from '../search/types'
import type { KINDS_BY_NAME } from './index'

/** What the public index gives back of a record of a kind: enough to show it in a list, told apart by its kind. */
export type ItemOf<K extends Kind> = (typeof KINDS_BY_NAME)[K] extends
  | { visitorRecord(...given: never[]): SearchRecord<infer Item, Facet> }
  | { record(...given: never[]): SearchRecord<infer Item, Facet> }
  ? Item
  : never

export type FoundItem = { [K in Kind]: ItemOf<K> }[Kind]

/** Kinds that visitors find. */
export type FoundKind = FoundItem['kind']

export type CatalogueRecord = SearchRecord<FoundItem, Facet>

export type FoundPublication = ItemOf<'publication'>

/** @returns the publications among what was found, in their order */
export function publicationsAmong(items: FoundItem[]): FoundPublication[] {
  return items.filter((item) => item.kind === 'publication')
}

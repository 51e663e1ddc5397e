import { PUBLICATION_TYPES } from '../../domain/publicationType'
import type { Facet } from '../../search/types'
import { formatNumber } from '../format/numbers'
import { inWords } from '../format/text'
import type { Labels } from './filterLabels'
import type { ListingQuery } from './listingQuery'

/**
 * Says in words what a list holds: "38 working papers on Remittances by Dilip Ratha since 2013, newest first".
 *
 * @param total how many records the list has
 */
export function listingTitle(total: number, query: ListingQuery, labels: Labels): string {
  const named = (facet: Facet, before: string, conjunction: 'or' | 'and' = 'or') => {
    const values = query.filters[facet]
    return values ? [before + inWords(values.map((value) => labels(facet, value)).sort(), conjunction)] : []
  }
  return [
    `${total === 0 ? 'No' : formatNumber(total)} ${kinds(total, query.filters.type ?? [])}`,
    ...(query.text === '' ? [] : [`for “${query.text}”`]),
    ...named('theme', 'on '),
    ...named('country', 'about '),
    ...named('group', 'from '),
    ...named('author', 'by '),
    ...named('language', 'in '),
    ...named('year', 'of '),
    ...period(query.years),
  ].join(' ')
}

function kinds(total: number, types: string[]): string {
  if (types.length === 0) return total === 1 ? 'publication' : 'publications'
  const chosen = PUBLICATION_TYPES.filter(({ value }) => types.includes(value))
  return inWords(
    chosen.map(({ label, plural }) => (total === 1 ? label.toLowerCase() : plural)),
    total === 1 ? 'or' : 'and',
  )
}

/** @returns the years of a list in words, nothing where they are open */
export function period({ from, to }: ListingQuery['years']): string[] {
  if (from !== null && from === to) return [`of ${from}`]
  if (from !== null && to !== null) return [`from ${from} to ${to}`]
  if (from !== null) return [`since ${from}`]
  return to === null ? [] : [`up to ${to}`]
}

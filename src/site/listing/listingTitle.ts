import { PUBLICATION_TYPES } from '../../domain/publicationType'
import { KINDS } from '../../domain/kinds'
import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { KIND_NAMES } from '../../kinds/labels'
import { formatNumber } from '../format/numbers'
import { inWords, shorten } from '../format/text'
import type { Labels } from './filterLabels'
import type { ListingQuery } from './listingQuery'

/** Of a long text that was searched for, a title shows the beginning, in characters. */
const MAX_QUOTE_LENGTH = 120

type Counted = Pick<SearchResult<unknown, Facet>, 'total' | 'isLowerBound' | 'corrected'>

/**
 * Says in words what a list holds: "38 working papers on Remittances by Dilip Ratha since 2013".
 *
 * @param found how many records the list has, whether there may be more, and what was searched for instead of a word
 *   that is nowhere
 */
export function listingTitle({ total, isLowerBound, corrected }: Counted, query: ListingQuery, labels: Labels): string {
  const count = total === 0 ? 'No' : formatNumber(total)
  const subject = subjectOf(query, labels, corrected ?? query.text, total === 1)
  return isLowerBound && total > 0 ? `At least ${count} ${subject}` : `${count} ${subject}`
}

/** @returns what a list is about, without its number: "working papers on Remittances" */
export function listingSubject(query: ListingQuery, labels: Labels): string {
  return subjectOf(query, labels, query.text, false)
}

function subjectOf(query: ListingQuery, labels: Labels, text: string, one: boolean): string {
  const named = (facet: Facet, before: string) => {
    const values = query.filters[facet]
    return values ? [before + inWords(values.map((value) => labels(facet, value)).sort(), 'or')] : []
  }
  return [
    nouns(one, query),
    ...(text === '' ? [] : [`for “${shorten(text, MAX_QUOTE_LENGTH)}”`]),
    ...named('theme', 'on '),
    ...named('keyword', 'on '),
    ...named('country', 'about '),
    ...named('region', 'about '),
    ...named('group', 'from '),
    ...named('author', 'by '),
    ...named('funder', 'funded by '),
    ...named('publisher', 'published by '),
    ...named('language', 'in '),
    ...named('year', 'of '),
    ...period(query.years),
    ...(query.filters.file ? ['with a file to read'] : []),
  ].join(' ')
}

function nouns(one: boolean, { place, filters }: ListingQuery): string {
  const types = PUBLICATION_TYPES.filter(({ value }) => filters.type?.includes(value))
  const kinds = KINDS.filter((kind) => filters.kind?.includes(kind)).map((kind) => KIND_NAMES[kind])
  if (types.length > 0 && (kinds.length === 0 || filters.kind?.includes('publication'))) {
    return alternatives(
      one,
      types.map(({ label, plural }) => ({ singular: label.toLowerCase(), plural })),
    )
  }
  if (kinds.length > 0) return alternatives(one, kinds)
  return alternatives(one, [
    place === 'publications' ? KIND_NAMES.publication : { singular: 'result', plural: 'results' },
  ])
}

function alternatives(one: boolean, names: { singular: string; plural: string }[]): string {
  return inWords(
    names.map(({ singular, plural }) => (one ? singular : plural)),
    one ? 'or' : 'and',
  )
}

/** @returns the years of a list in words, nothing where they are open */
export function period({ from, to }: ListingQuery['years']): string[] {
  if (from !== null && from === to) return [`of ${from}`]
  if (from !== null && to !== null) return [`from ${from} to ${to}`]
  if (from !== null) return [`since ${from}`]
  return to === null ? [] : [`up to ${to}`]
}

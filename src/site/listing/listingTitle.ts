import { PUBLICATION_TYPES } from '../../domain/publicationType'
import type { Facet } from '../../domain/facets'
import { KINDS, type Kind } from '../../domain/kinds'
import type { SearchResult } from '../../search/types'
import { shorten } from '../format/text'
import type { I18n, Words } from '../../words/i18n'
import type { Labels } from './filterLabels'
import type { ListingQuery } from './listingQuery'
import { LISTINGS } from './places'

/** Of a long text that was searched for, a title shows the beginning, in characters. */
const MAX_QUOTE_LENGTH = 120

type Counted = Pick<SearchResult<unknown, Facet>, 'total' | 'isLowerBound' | 'corrected'>

/** What a list is of, in words. */
type Noun = Pick<Words['kinds']['publication'], 'singular' | 'plural' | 'counted'>

/** Facets of which a title tells, in this order. */
const TOLD = [
  ...(['theme', 'keyword', 'country', 'region', 'group', 'author'] as const),
  ...(['funder', 'publisher', 'language', 'year'] as const),
]

/**
 * Says in words what a list holds: "38 working papers on Remittances by Dilip Ratha since 2013".
 *
 * @param found how many records the list has, whether there may be more, and what was searched for instead of a word
 *   that is nowhere
 */
export function listingTitle(
  { total, isLowerBound, corrected }: Counted,
  query: ListingQuery,
  labels: Labels,
  i18n: I18n,
): string {
  const what = countOf(total, nouns(query, i18n.words), i18n)
  const title = narrowed(what, query, labels, corrected ?? query.text, i18n)
  return isLowerBound && total > 0 ? i18n.words.listing.title.atLeast({ title }) : title
}

/** @returns what a list is about, without its number: "working papers on Remittances" */
export function listingSubject(query: ListingQuery, labels: Labels, i18n: I18n): string {
  const what = i18n.and(nouns(query, i18n.words).map(({ plural }) => plural))
  return narrowed(what, query, labels, query.text, i18n)
}

function countOf(count: number, nouns: Noun[], { words, and, or }: I18n): string {
  const [only, ...others] = nouns
  if (only && others.length === 0) return only.counted({ count })
  const names = count === 1 ? or(nouns.map(({ singular }) => singular)) : and(nouns.map(({ plural }) => plural))
  return words.listing.title.several({ count, nouns: names })
}

function nouns({ place, filters }: ListingQuery, words: Words): Noun[] {
  const types = PUBLICATION_TYPES.filter((value) => filters.type?.includes(value))
  const kinds = KINDS.filter((kind) => filters.kind?.includes(kind))
  if (types.length > 0 && (kinds.length === 0 || filters.kind?.includes('publication'))) {
    return types.map((value) => words.publicationTypes[value])
  }
  const { kind } = LISTINGS[place]
  if (kinds.length > 0 || kind) return (kind ? [kind] : kinds).map((each) => nounOf(each, words))
  return [words.listing.results]
}

function nounOf(kind: Kind, { kinds }: Words): Noun {
  const { singular, plural, counted } = kinds[kind]
  return { singular, plural, counted }
}

function narrowed(what: string, query: ListingQuery, labels: Labels, text: string, i18n: I18n): string {
  const { conditions, title } = i18n.words.listing
  const phrases = [
    ...(text === '' ? [] : [conditions.text({ text: shorten(text, MAX_QUOTE_LENGTH) })]),
    ...TOLD.flatMap((facet) => {
      const names = query.filters[facet]?.map((value) => labels(facet, value)).sort(i18n.compare)
      return names ? [conditions[facet]({ values: i18n.or(names) })] : []
    }),
    ...period(query.dates, i18n),
    ...(query.filters.file ? [conditions.file] : []),
  ]
  return phrases.length === 0 ? what : title.narrowed({ what, conditions: phrases.join(' ') })
}

/** @returns the dates of a list in words, nothing where they are open */
export function period(dates: ListingQuery['dates'], { date, words }: I18n): string[] {
  const { within, between, since, until } = words.listing.period
  const [from, to] = [dates.from && date(dates.from), dates.to && date(dates.to)]
  if (from && to) return [from === to ? within({ date: from }) : between({ from, to })]
  if (from) return [since({ date: from })]
  return to ? [until({ date: to })] : []
}

import { isCountryCode } from '../../domain/countries'
import { PUBLICATION_TYPES } from '../../domain/publicationType'
import { FACETS, SORTS, type Facet, type Filters, type SearchRequest, type Sort } from '../../search/types'
import { badParameter } from '../badParameter'
import { pageNumber, searchText, several, single, year } from '../parameters'

/** How many results stand on a page. */
export const PAGE_SIZE = 10

/** What an address of the catalogue asks for. */
export interface ListingQuery {
  text: string
  filters: Filters
  years: { from: number | null; to: number | null }
  /** Null where the address leaves it open. */
  sort: Sort | null
  page: number
  /** A facet that is shown with all its values. */
  expanded: Facet | null
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const TYPES = new RegExp(`^(${PUBLICATION_TYPES.map(({ value }) => value).join('|')})$`)

const matches = (shape: RegExp) => (value: string) => shape.test(value)

const SHAPES: Record<Facet, { is: (value: string) => boolean; remedy: string }> = {
  type: { is: matches(TYPES), remedy: `It is one of ${PUBLICATION_TYPES.map(({ value }) => value).join(', ')}.` },
  group: { is: matches(SLUG), remedy: 'It is the short name of a group, as in the address of its page.' },
  theme: { is: matches(SLUG), remedy: 'It is the short name of a theme, as in the address of its page.' },
  country: { is: isCountryCode, remedy: 'It is a code of three capital letters (ISO 3166), such as KEN.' },
  language: { is: matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), remedy: 'It is a language code such as en or fr.' },
  year: { is: matches(/^[12]\d{3}$/), remedy: 'Give a year in four digits, such as 2016.' },
  author: { is: matches(SLUG), remedy: 'It is the short name of a person, as in the links of a publication.' },
}

/**
 * Reads the query string of the catalogue. Parameters of other names are ignored, and so are empty values; a value that
 * cannot mean anything is an error; one that merely matches nothing gives an empty list.
 *
 * @throws {HttpProblem} names the first value that cannot mean anything
 */
export function parseListingQuery(query: URLSearchParams): ListingQuery {
  const filters: Filters = {}
  for (const facet of FACETS) {
    const values = several(query, facet, SHAPES[facet].is, SHAPES[facet].remedy)
    if (values.length > 0) filters[facet] = values
  }
  const years = { from: year(query, 'year_from'), to: year(query, 'year_to') }
  if (years.from !== null && years.to !== null && years.from > years.to) {
    throw badParameter('year_from', String(years.from), `Give a year that is not after ${years.to}.`)
  }
  return {
    text: searchText(query, 'q'),
    filters,
    years,
    sort: oneOf(SORTS, query, 'sort'),
    page: pageNumber(query),
    expanded: oneOf(FACETS, query, 'more'),
  }
}

/** @returns what the search engine is asked: by relevance where words are searched for, else the newest first */
export function toSearchRequest(query: ListingQuery, pageSize = PAGE_SIZE): SearchRequest {
  const { text, filters, years, page } = query
  return { text, filters, years, page, pageSize, sort: query.sort ?? defaultSort(query) }
}

/** @returns the order of a list whose address names none */
export function defaultSort({ text }: Pick<ListingQuery, 'text'>): Sort {
  return text === '' ? 'newest' : 'relevance'
}

/** The whole catalogue, newest first. */
export const WHOLE_CATALOGUE: ListingQuery = {
  text: '',
  filters: {},
  years: { from: null, to: null },
  sort: null,
  page: 1,
  expanded: null,
}

/** @returns a request for the first records with these filters, newest first */
export function newest(filters: Filters, pageSize: number): SearchRequest {
  return toSearchRequest({ ...WHOLE_CATALOGUE, filters }, pageSize)
}

function oneOf<Value extends string>(values: readonly Value[], query: URLSearchParams, name: string): Value | null {
  const given = single(query, name)
  if (given === null) return null
  const value = values.find((candidate) => candidate === given)
  if (!value) throw badParameter(name, given, `It is one of ${values.join(', ')}.`)
  return value
}

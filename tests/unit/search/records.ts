import type { Facet } from '../../../src/domain/facets'
import type { Filters, SearchRecord, SearchRequest } from '../../../src/search/types'
import { FACETS } from '../../helpers/demoVocabulary'

export interface Stored {
  name: string
}

type Texts = SearchRecord<Stored>['text']
type Values = Partial<Record<keyof SearchRecord<Stored>['facets'], string[]>>

/**
 * @param id of the record, and its title where the text has none
 * @param text what is searched
 * @param facets values, each its own label in capitals
 * @param date a partial date
 */
export function record(
  id: string,
  text: Partial<Texts> = {},
  facets: Values = {},
  date: string | null = null,
): SearchRecord<Stored> {
  const labelled = (values: string[] = []) => values.map((value) => ({ value, label: value.toUpperCase() }))
  return {
    id,
    language: 'en',
    text: { title: id, subtitle: '', authors: '', keywords: '', identifiers: '', abstract: '', body: '', ...text },
    files: [],
    facets: {
      type: labelled(facets.type),
      group: labelled(facets.group),
      theme: labelled(facets.theme),
      country: labelled(facets.country),
      language: labelled(facets.language),
      year: labelled(facets.year ?? (date ? [date.slice(0, 4)] : [])),
      author: labelled(facets.author),
      keyword: labelled(facets.keyword),
    },
    date,
    stored: { name: id },
  }
}

/**
 * @param text what the visitor typed
 * @param filters chosen values
 * @param more what else differs from the first page of ten by relevance
 */
export function request(
  text = '',
  filters: Filters<Facet> = {},
  more: Partial<SearchRequest<Facet>> = {},
): SearchRequest<Facet> {
  const dates = { from: null, to: null }
  return { text, filters, dates, sort: 'relevance', page: 1, pageSize: 10, count: FACETS, ...more }
}

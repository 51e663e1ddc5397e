import type { Citation, CitedPerson } from '../domain/citation'
import { dateParts } from '../domain/partialDate'
import { fullTitle, genre, known, oneLine } from './bibliographicText'
import { workKind, type WorkKind } from './workKind'

const TYPES: Record<WorkKind, string> = {
  report: 'report',
  book: 'book',
  article: 'article-journal',
  post: 'post-weblog',
}

/**
 * @param citation what to cite
 * @returns an item of CSL-JSON (schema csl-data of Citation Style Language 1.0.2)
 */
export function toCslItem(citation: Citation): Record<string, unknown> {
  const kind = workKind(citation.type)
  const inContainer = kind === 'article' || kind === 'post'
  return known({
    id: citation.slug,
    type: TYPES[kind],
    title: oneLine(fullTitle(citation)),
    author: citation.authors.map(cslName),
    issued: cslDate(citation),
    genre: kind === 'report' ? genre(citation) : null,
    'container-title': inContainer ? citation.series : null,
    'collection-title': inContainer ? null : citation.series,
    issue: kind === 'article' ? citation.number : null,
    number: kind === 'report' ? citation.number : null,
    'collection-number': kind === 'book' ? citation.number : null,
    publisher: citation.publisher,
    DOI: citation.doi,
    ISBN: citation.isbn,
    ISSN: citation.issn,
    URL: citation.url,
    language: citation.language,
    keyword: citation.keywords.join(', '),
    abstract: citation.abstract,
  })
}

/**
 * @param citation what to cite
 * @returns CSL-JSON text: a list of one item, as reference managers import it
 */
export function toCslJson(citation: Citation): string {
  return `${JSON.stringify([toCslItem(citation)], null, 2)}\n`
}

function cslName({ given, family, suffix, literal }: CitedPerson): Record<string, unknown> {
  return family ? known({ family, given, suffix }) : { literal }
}

function cslDate({ issued }: Citation): Record<string, unknown> | null {
  if (!issued) return null
  const { year, month, day } = dateParts(issued)
  return { 'date-parts': [[year, month, day].filter((part) => part !== null)] }
}

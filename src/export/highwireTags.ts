import type { Citation } from '../domain/citation'
import { orcidUrl } from '../domain/identifiers'
import { fullTitle, oneLine } from './bibliographicText'
import { workKind } from './workKind'

export interface MetaTag {
  name: string
  content: string
}

/**
 * Describes a publication in the tags that Google Scholar and reference managers read in a page's head ("Inclusion
 * Guidelines for Webmasters"). A tag about an author follows the author it is about.
 *
 * @param citation what the page shows
 * @returns tags in the order in which they must stand
 */
export function highwireTags(citation: Citation): MetaTag[] {
  return [...tagsOf(citation)]
    .map(([name, content]) => ({ name: `citation_${name}`, content: oneLine(content ?? '') }))
    .filter(({ content }) => content !== '')
}

function* tagsOf(citation: Citation): Generator<[name: string, content: string | null]> {
  const kind = workKind(citation.type)
  yield ['title', fullTitle(citation)]
  for (const { literal, affiliation, orcid } of citation.authors) {
    yield ['author', literal]
    yield ['author_institution', affiliation]
    yield ['author_orcid', orcid ? orcidUrl(orcid) : null]
  }
  yield ['publication_date', citation.issued?.replaceAll('-', '/') ?? null]
  if (kind === 'report') {
    yield ['technical_report_institution', citation.publisher]
    yield ['technical_report_number', citation.number]
  } else {
    yield ['publisher', citation.publisher]
  }
  if (kind === 'article') {
    yield ['journal_title', citation.series]
    yield ['issue', citation.number]
  } else {
    yield ['series_title', citation.series]
  }
  yield ['doi', citation.doi]
  yield ['isbn', citation.isbn]
  yield ['issn', citation.issn]
  yield ['language', citation.language]
  for (const keyword of citation.keywords) yield ['keywords', keyword]
  yield ['abstract_html_url', citation.url]
  for (const pdf of citation.pdfUrls) yield ['pdf_url', pdf]
}

import type { Citation } from '../domain/citation'
import { toBibtex } from './bibtex'
import { toCslJson } from './cslJson'
import { formatCitation } from './formattedCitation'
import { toRis } from './ris'
import { toJsonLd } from './schemaOrg'

export { toAtom, type AtomEntry, type AtomFeed } from './atom'
export { toBibtex } from './bibtex'
export { toCslItem, toCslJson } from './cslJson'
export { toCsv } from './csv'
export { formatCitation } from './formattedCitation'
export { highwireTags, type MetaTag } from './highwireTags'
export { toRis } from './ris'
export { toSchemaOrg, type JsonLd } from './schemaOrg'

export interface CitationFormat {
  /** What the reader is offered: "BibTeX". */
  label: string
  /** The end of the address and of the file's name, without a dot before it. */
  ending: string
  /** For the Content-Type header; every format is UTF-8. */
  mediaType: string
  write: (citation: Citation) => string
}

/** Every format a citation can be downloaded in, in the order in which they are offered. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { label: 'BibTeX', ending: 'bib', mediaType: 'application/x-bibtex; charset=utf-8', write: toBibtex },
  { label: 'RIS', ending: 'ris', mediaType: 'application/x-research-info-systems; charset=utf-8', write: toRis },
  { label: 'CSL-JSON', ending: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json', write: toCslJson },
  { label: 'JSON-LD', ending: 'jsonld', mediaType: 'application/ld+json', write: toJsonLd },
  {
    label: 'Formatted text',
    ending: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    write: (citation) => `${formatCitation(citation)}\n`,
  },
]

/**
 * @param ending the end of an address, as in "csl.json"
 * @returns the format of that ending; null when there is none
 */
export function citationFormat(ending: string): CitationFormat | null {
  return CITATION_FORMATS.find((format) => format.ending === ending) ?? null
}

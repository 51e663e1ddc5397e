import type { Words } from '../words/i18n'
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
  /** The end of the address and of the file's name, without a dot before it. The catalogue of words names the formats by it. */
  ending: keyof Words['publication']['cite']['formats']
  /** For the Content-Type header; every format is UTF-8. */
  mediaType: string
  write: (citation: Citation) => string
}

/** Every format a citation can be downloaded in, in the order in which they are offered. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { ending: 'bib', mediaType: 'application/x-bibtex; charset=utf-8', write: toBibtex },
  { ending: 'ris', mediaType: 'application/x-research-info-systems; charset=utf-8', write: toRis },
  { ending: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: toCslJson },
  { ending: 'jsonld', mediaType: 'application/ld+json; charset=utf-8', write: toJsonLd },
  {
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

import type { CitationFormat } from '../../export'
import type { FileLoader } from '../page'

/** @returns the loader of one publication's citation in a format: `/publications/:slug.bib` */
export function citationFile(format: CitationFormat): FileLoader {
  return async ({ queries }, { params }) => {
    const publication = await queries.one('publication', params.slug ?? '')
    if (!publication) return null
    return {
      status: 200,
      headers: fileHeaders(format.mediaType, `${publication.slug}.${format.ending}`),
      body: format.write(publication.citation),
    }
  }
}

/** @returns headers under which a browser saves the answer, and a crawler leaves it out of its index */
export function fileHeaders(mediaType: string, filename: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${filename}"`,
    'X-Robots-Tag': 'noindex',
  }
}

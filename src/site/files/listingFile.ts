import type { CitationFormat } from '../../export'
import { parseListingQuery, toSearchRequest } from '../listing/listingQuery'
import type { FileLoader } from '../page'
import { fileHeaders } from './citationFile'

/** A longer list is cut here, in the order in which it stands. */
export const MOST_CITATIONS = 1_000

/** @returns the loader of a list of results in a format: `/publications.bib?q=…` */
export function listingFile(format: CitationFormat): FileLoader {
  return async ({ queries, search }, { query }) => {
    const request = toSearchRequest({ ...parseListingQuery(query), page: 1 }, MOST_CITATIONS)
    const { hits } = await search.search(request)
    const citations = await queries.citations(hits.map(({ record }) => record.id))
    return {
      status: 200,
      headers: fileHeaders(format.mediaType, `publications.${format.ending}`),
      body: citations.map(format.write).join('\n'),
    }
  }
}

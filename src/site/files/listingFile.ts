import { toBibtex, toRis } from '../../export'
import type { Citation } from '../../domain/citation'
import type { FoundItem } from '../../kinds/foundItem'
import { parseListingQuery, toSearchRequest } from '../listing/listingQuery'
import type { ListingPlace } from '../listing/places'
import type { FileLoader, Site } from '../page'
import { fileHeaders } from './citationFile'
import { LIST_FORMATS, MAX_IN_FILE } from './listFormats'
import { listingTable } from './listingTable'

type Write = (site: Site, items: FoundItem[], place: ListingPlace) => Promise<string>

const WRITERS: Record<'csv' | 'bib' | 'ris', Write> = {
  csv: async (site, items, place) => listingTable(site, items, await citationsOf(site, items), place),
  bib: async (site, items) => (await citationsOf(site, items)).map(toBibtex).join('\n'),
  ris: async (site, items) => (await citationsOf(site, items)).map(toRis).join('\n'),
}

/** @returns the loader of a list of results as a file: `/publications.bib?q=…` */
export function listingFile(place: ListingPlace, ending: keyof typeof WRITERS): FileLoader {
  return async (site, { query }) => {
    const request = toSearchRequest({ ...parseListingQuery(query, place), page: 1 }, MAX_IN_FILE)
    const { hits } = await site.search.search(request)
    const items = hits.map(({ record }) => record)
    return {
      status: 200,
      headers: fileHeaders(LIST_FORMATS[ending].mediaType, `${place}.${ending}`),
      body: await WRITERS[ending](site, items, place),
    }
  }
}

function citationsOf({ queries }: Site, items: FoundItem[]): Promise<Citation[]> {
  return queries.citations(items.flatMap((item) => (item.kind === 'publication' ? [item.id] : [])))
}

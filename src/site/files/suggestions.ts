import { suggest } from '../listing/suggest'
import { searchText } from '../parameters'
import type { FileLoader } from '../page'

/** What may be meant by the beginning of a search, for the search box: `/suggest?q=remi`. */
export const suggestions: FileLoader = async (site, { query }) => {
  const suggestions = await suggest(site, searchText(query, 'q'))
  const status = site.i18n.words.listing.suggested.count({ count: suggestions.length })
  return json('application/json', { suggestions, status })
}

/**
 * The same for browsers that search this hub from their address bar.
 * @see https://github.com/dewitt/opensearch/blob/master/mediawiki/Specifications/OpenSearch/Extensions/Suggestions/1.1/Draft%201.wiki
 */
export const openSearchSuggestions: FileLoader = async (site, { query }) => {
  const text = searchText(query, 'q')
  const found = await suggest(site, text)
  return json('application/x-suggestions+json', [
    text,
    found.map(({ label }) => label),
    found.map(({ kind }) => kind),
    found.map(({ href }) => site.publicUrl + href),
  ])
}

function json(mediaType: string, value: unknown) {
  return {
    status: 200,
    headers: { 'Content-Type': `${mediaType}; charset=utf-8`, 'X-Robots-Tag': 'noindex' },
    body: JSON.stringify(value),
  }
}

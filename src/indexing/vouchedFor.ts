import { HttpProblem } from '../domain/errors'
import type { SearchEngine } from '../search/types'
import { ENGLISH } from '../words/i18n'

/**
 * An index that answers only while it is known to have what was withdrawn, embargoed or changed two seconds ago.
 *
 * @param search to ask
 * @param current whether it is
 * @returns the same index; its questions throw HttpProblem 503 while it is not
 */
export function vouchedFor<Stored, Facet extends string>(
  search: SearchEngine<Stored, Facet>,
  current: () => Promise<boolean>,
): SearchEngine<Stored, Facet> {
  const whileCurrent = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (await current()) return ask()
    throw new HttpProblem('search.behind', 503, ENGLISH.words.failure.messages['search.behind'])
  }
  return {
    ...search,
    search: (request) => whileCurrent(() => search.search(request)),
    suggest: (text, limit) => whileCurrent(() => search.suggest(text, limit)),
    related: (id, limit) => whileCurrent(() => search.related(id, limit)),
  }
}

import type { Facet } from '../domain/facets'
import { recordId } from '../search/record'
import type { SearchEngine } from '../search/types'
import type { FoundItem, FoundPublication } from './foundItem'

/** What stands of a publication beside another one. */
export type PublicationLink = Pick<
  FoundPublication,
  'id' | 'slug' | 'title' | 'language' | 'type' | 'series' | 'number' | 'issued'
>

/** A publication that is like another one. */
export interface AlsoAbout {
  publication: PublicationLink
  /** What both are about, in words of the texts. */
  sharedWords: string[]
}

/** What pages ask the index, and no more of the answers than they show: a page outlives changes of the rest. */
export interface PageSearch extends Pick<SearchEngine<FoundItem, Facet>, 'search' | 'suggest'> {
  /**
   * @param id of a publication
   * @param without.slugs of publications that its page shows already
   * @param without.words that are no reason, in small letters
   * @returns publications that are most like it, the likest first
   */
  related(id: string, without: { slugs: string[]; words: string[] }): Promise<AlsoAbout[]>
}

const MAX_SHOWN = 5

/** How many more are asked for, since people, groups and what editors have related already are passed over. */
const SPARE = 10

/** Words beyond these say no more. */
const MAX_WORDS = 4

/** @param index of visitors */
export function pageSearch(index: Pick<SearchEngine<FoundItem, Facet>, keyof PageSearch>): PageSearch {
  return {
    search: index.search,
    suggest: index.suggest,
    async related(id, { slugs, words }) {
      const found = await index.related(recordId('publication', id), MAX_SHOWN + SPARE)
      const tells = (word: string) => !words.includes(word.toLowerCase())
      return found
        .flatMap(({ record, sharedWords }) =>
          record.kind === 'publication' && !slugs.includes(record.slug)
            ? [{ publication: linkOf(record), sharedWords: sharedWords.filter(tells).slice(0, MAX_WORDS) }]
            : [],
        )
        .slice(0, MAX_SHOWN)
    },
  }
}

function linkOf({ id, slug, title, language, type, series, number, issued }: FoundPublication): PublicationLink {
  return { id, slug, title, language, type, series, number, issued }
}

import type { Facet } from '../domain/facets'
import type { Kind } from '../domain/kinds'
import { DEFAULT_LOCALE } from '../domain/locale'
import { KINDS_WITH_PAGE, kindOfFacet } from '../kinds'
import type { FoundItem } from '../kinds/foundItem'
import { itemName } from '../kinds/itemHref'
import type { PageSearch } from '../kinds/pageSearch'
import type { Queries } from '../kinds/queries'
import type { NamedLink } from '../queries/viewModels'
import type { SearchHit, SearchResult } from '../search/types'
import { facetWord } from './facetWord'
import type { SiteI18n } from './i18n'

/**
 * The index holds the names of one language. In another one, what is found gets the names that are stored in it, and its
 * kinds, types, countries and the like get their words.
 *
 * @param search over the index
 * @param queries of the reader's language
 * @param i18n the reader's language
 */
export function localizedSearch(search: PageSearch, queries: Queries, i18n: SiteI18n): PageSearch {
  if (i18n.locale === DEFAULT_LOCALE) return search
  return {
    ...search,
    async search(request) {
      const [result, known] = await Promise.all([search.search(request), readKnown(queries)])
      const hits = result.hits.map((hit) => localizedHit(hit, known, i18n))
      return { ...result, hits, facets: localizedFacets(result.facets, known, i18n) }
    },
    async suggest(text, limit) {
      const [found, known] = await Promise.all([search.suggest(text, limit), readKnown(queries)])
      return found.map((suggestion) => {
        const { kind, value, record, label } = suggestion
        if (record) return { ...suggestion, record: localizedItem(record, known, i18n) }
        if (value === undefined || kind === 'title' || kind === 'query') return suggestion
        return { ...suggestion, label: nameOf(kind, value, known, i18n) ?? label }
      })
    },
  }
}

interface Named {
  slug: string
  name?: string
}

/** What is stored in the reader's language of things of which there are few: by kind, and by slug. */
type Known = ReadonlyMap<string, ReadonlyMap<string, Named>>

async function readKnown(queries: Queries): Promise<Known> {
  const lists = KINDS_WITH_PAGE.map(async ({ kind }) => {
    const all: Named[] = await queries.all(kind)
    return [kind, new Map(all.map((item) => [item.slug, item]))] as const
  })
  return new Map(await Promise.all(lists))
}

function nameOf(facet: string, value: string, known: Known, i18n: SiteI18n): string | undefined {
  return facetWord(facet, value, i18n) ?? known.get(kindOfFacet(facet)?.kind ?? '')?.get(value)?.name
}

function localizedFacets(
  facets: SearchResult<FoundItem, Facet>['facets'],
  known: Known,
  i18n: SiteI18n,
): SearchResult<FoundItem, Facet>['facets'] {
  const entries = (Object.keys(facets) as Facet[]).map((facet) => [
    facet,
    facets[facet]?.map((count) => ({ ...count, label: nameOf(facet, count.value, known, i18n) ?? count.label })),
  ])
  return Object.fromEntries(entries) as SearchResult<FoundItem, Facet>['facets']
}

function localizedHit(hit: SearchHit<FoundItem>, known: Known, i18n: SiteI18n): SearchHit<FoundItem> {
  const record = localizedItem(hit.record, known, i18n)
  const name = itemName(record)
  // The words that are marked stand in another text.
  return name === itemName(hit.record)
    ? { ...hit, record }
    : { ...hit, record, title: [{ text: name, hit: false }], snippet: [] }
}

function localizedItem(item: FoundItem, known: Known, i18n: SiteI18n): FoundItem {
  if (item.kind === 'country') return { ...item, name: i18n.country(item.code) }
  const named = (kind: Kind, links: NamedLink[]) =>
    links.map((link) => ({ ...link, name: known.get(kind)?.get(link.slug)?.name ?? link.name }))
  return {
    ...item,
    ...('groups' in item && { groups: named('group', item.groups) }),
    ...('themes' in item && { themes: named('theme', item.themes) }),
    ...('countries' in item && { countries: item.countries.map(({ code }) => ({ code, name: i18n.country(code) })) }),
    ...known.get(item.kind)?.get(item.slug),
  } as FoundItem
}

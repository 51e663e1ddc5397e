import { DEFAULT_LOCALE } from '../domain/locale'
import type { Queries } from '../queries/queries'
import type { Facet } from '../domain/facets'
import type { FoundItem } from '../kinds/foundItem'
import { itemName } from '../kinds/itemHref'
import type { PageSearch } from '../kinds/pageSearch'
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
      const [result, names] = await Promise.all([search.search(request), readNames(queries)])
      const hits = await Promise.all(result.hits.map((hit) => localizedHit(hit, queries, names, i18n)))
      return { ...result, hits, facets: localizedFacets(result.facets, names, i18n) }
    },
    async suggest(text, limit) {
      const [found, names] = await Promise.all([search.suggest(text, limit), readNames(queries)])
      return Promise.all(
        found.map(async (suggestion) => {
          const { kind, value, record, label } = suggestion
          if (record) return { ...suggestion, record: await localizedItem(record, queries, names, i18n) }
          if (value === undefined || kind === 'title' || kind === 'query') return suggestion
          return { ...suggestion, label: nameOf(kind, value, names, i18n) ?? label }
        }),
      )
    },
  }
}

/** By the facets whose values are slugs. */
type Names = Awaited<ReturnType<typeof readNames>>

async function readNames(queries: Queries) {
  const [groups, themes, experts, partners] = await Promise.all([
    queries.groups(),
    queries.themes(),
    queries.experts(),
    queries.partners(),
  ])
  return { group: bySlug(groups), theme: bySlug(themes), author: bySlug(experts), funder: bySlug(partners) }
}

function bySlug<Item extends { slug: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.slug, item]))
}

function nameOf(facet: string, value: string, names: Names, i18n: SiteI18n): string | undefined {
  return facetWord(facet, value, i18n) ?? (facet in names ? names[facet as keyof Names].get(value)?.name : undefined)
}

function localizedFacets(
  facets: SearchResult<FoundItem, Facet>['facets'],
  names: Names,
  i18n: SiteI18n,
): SearchResult<FoundItem, Facet>['facets'] {
  const entries = (Object.keys(facets) as Facet[]).map((facet) => [
    facet,
    facets[facet]?.map((count) => ({ ...count, label: nameOf(facet, count.value, names, i18n) ?? count.label })),
  ])
  return Object.fromEntries(entries) as SearchResult<FoundItem, Facet>['facets']
}

async function localizedHit(
  hit: SearchHit<FoundItem>,
  queries: Queries,
  names: Names,
  i18n: SiteI18n,
): Promise<SearchHit<FoundItem>> {
  const record = await localizedItem(hit.record, queries, names, i18n)
  const name = itemName(record)
  // The words that are marked stand in another text.
  return name === itemName(hit.record)
    ? { ...hit, record }
    : { ...hit, record, title: [{ text: name, hit: false }], snippet: [] }
}

async function localizedItem(item: FoundItem, queries: Queries, names: Names, i18n: SiteI18n): Promise<FoundItem> {
  const named = <Link extends { slug: string; name: string }>(links: Link[], known: Map<string, { name: string }>) =>
    links.map((link) => ({ ...link, name: known.get(link.slug)?.name ?? link.name }))
  const countries = (all: { code: string }[]) => all.map(({ code }) => ({ code, name: i18n.country(code) }))
  switch (item.kind) {
    case 'publication':
      return {
        ...item,
        groups: named(item.groups, names.group),
        themes: named(item.themes, names.theme),
        countries: countries(item.countries),
      }
    case 'expert':
      return { ...item, ...names.author.get(item.slug) }
    case 'group':
      return { ...item, ...names.group.get(item.slug) }
    case 'theme':
      return { ...item, ...names.theme.get(item.slug) }
    case 'partner':
      return { ...item, ...names.funder.get(item.slug) }
    case 'country':
      return { ...item, name: i18n.country(item.code) }
    case 'page': {
      const page = await queries.page(item.slug)
      return page ? { ...item, title: page.title, lead: page.lead } : item
    }
  }
}

import { KINDS } from '../../domain/kinds'
import type { Facet } from '../../domain/facets'
import type { Suggestion } from '../../search/types'
import type { FoundItem } from '../../kinds/foundItem'
import { itemHref, itemName } from '../../kinds/itemHref'
import { kindOfFacet, NAMED_KINDS } from '../../kinds'
import type { Site } from '../page'
import { filteredHref } from './listingHref'

/** What a visitor may mean. */
export interface SuggestedPlace {
  /** What kind it is, as a heading over several: "Publications". */
  kind: string
  label: string
  /** Where it leads. */
  href: string
}

/** How many suggestions are shown. */
const MAX_SUGGESTIONS = 8

/** Shorter beginnings suggest everything, and so nothing, in characters. */
const MIN_LENGTH = 2

/**
 * @param text the beginning of a search, as it is typed
 * @returns at most eight places, kind by kind, each once
 */
export async function suggest(site: Site, text: string): Promise<SuggestedPlace[]> {
  if ([...text].length < MIN_LENGTH) return []
  const { words, href } = site.i18n
  const { authors, searches } = words.listing.suggested
  const found = await site.search.suggest(text, MAX_SUGGESTIONS)
  const places = (await Promise.all(found.map((suggestion) => placeOf(site, suggestion)))).filter(
    (place) => place !== null,
  )
  const order = [...KINDS.map((kind) => words.kinds[kind].heading), authors, searches]
  const once = [...new Map(places.map((place) => [place.href, { ...place, href: href(place.href) }])).values()]
  return once.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

async function placeOf(
  { queries, i18n }: Site,
  { kind, label, record, value }: Suggestion<FoundItem, Facet>,
): Promise<SuggestedPlace | null> {
  const { kinds, listing } = i18n.words
  const { authors, searches } = listing.suggested
  if (kind === 'query') return { kind: searches, label, href: `/search?q=${encodeURIComponent(label)}` }
  if (kind === 'title') {
    return record ? { kind: kinds[record.kind].heading, label: itemName(record), href: itemHref(record) } : null
  }
  if (value === undefined) return null
  const named = NAMED_KINDS.find(({ facet }) => facet === kind)
  if (named) return { kind: kinds[named.kind].heading, label, href: named.href(value) }
  const stored = kindOfFacet(kind)
  const isStored = stored?.filter && (await queries.names(stored.filter.collection)).some(({ slug }) => slug === value)
  return isStored
    ? { kind: kinds[stored.kind].heading, label, href: stored.href(value) }
    : { kind: authors, label, href: filteredHref(kind, value) }
}

import { KINDS } from '../../domain/kinds'
import type { Suggestion } from '../../search/types'
import type { FoundItem } from '../../kinds/foundItem'
import { itemHref, itemName } from '../../kinds/itemHref'
import { KIND_NAMES } from '../../kinds/labels'
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

const AUTHORS = 'Authors'
const SEARCHES = 'Searches'

/**
 * @param text the beginning of a search, as it is typed
 * @returns at most eight places, kind by kind, each once
 */
export async function suggest(site: Site, text: string): Promise<SuggestedPlace[]> {
  if ([...text].length < MIN_LENGTH) return []
  const found = await site.search.suggest(text, MAX_SUGGESTIONS)
  const experts = found.some(({ kind }) => kind === 'author') ? await site.queries.experts() : []
  const isExpert = (value: string) => experts.some(({ slug }) => slug === value)
  const places = found.flatMap((suggestion) => placeOf(suggestion, isExpert) ?? [])
  const order = [...KINDS.map((kind) => KIND_NAMES[kind].heading), AUTHORS, SEARCHES]
  const once = [...new Map(places.map((place) => [place.href, place])).values()]
  return once.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

function placeOf(
  { kind, label, record, value }: Suggestion<FoundItem>,
  isExpert: (slug: string) => boolean,
): SuggestedPlace | null {
  if (kind === 'query') return { kind: SEARCHES, label, href: `/search?q=${encodeURIComponent(label)}` }
  if (kind === 'title') {
    return record ? { kind: KIND_NAMES[record.kind].heading, label: itemName(record), href: itemHref(record) } : null
  }
  if (value === undefined) return null
  switch (kind) {
    case 'author':
      return isExpert(value)
        ? { kind: KIND_NAMES.expert.heading, label, href: `/experts/${value}` }
        : { kind: AUTHORS, label, href: filteredHref('author', value) }
    case 'group':
      return { kind: KIND_NAMES.group.heading, label, href: `/groups/${value}` }
    case 'theme':
      return { kind: KIND_NAMES.theme.heading, label, href: `/themes/${value}` }
    case 'country':
      return { kind: KIND_NAMES.country.heading, label, href: filteredHref('country', value) }
  }
}

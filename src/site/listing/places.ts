import type { PathOf } from '../../domain/kinds'
import { KINDS_WITH_PAGE, type KindWithListing } from '../../kinds'
import type { Listing } from '../../kinds/listing'
import { PUBLICATION_LISTING } from '../../kinds/publication'
import type { Words } from '../../words/i18n'

type NameOf<Path> = Path extends `/${infer Name}` ? Name : never

/** Where a list stands: at the path of a kind, or at the search over everything. */
export type ListingPlace = NameOf<PathOf<KindWithListing>> | 'search'

interface Place extends Listing {
  path: string
  /** What it lists; null for everything. */
  kind: KindWithListing | null
}

const OF_KINDS = KINDS_WITH_PAGE.flatMap(({ kind, path, listing }): [string, Place][] =>
  listing ? [[path.slice(1), { ...listing, path, kind: kind as KindWithListing }]] : [],
)

const BY_NAME: Record<string, Place> = {
  ...Object.fromEntries(OF_KINDS),
  search: {
    ...PUBLICATION_LISTING,
    path: '/search',
    kind: null,
    facets: ['kind', ...PUBLICATION_LISTING.facets],
    files: ['atom', 'csv'],
    columns: ['kind', ...PUBLICATION_LISTING.columns],
  },
}

export const LISTINGS = BY_NAME as Record<ListingPlace, Place>

export const LISTING_PLACES = Object.keys(LISTINGS) as ListingPlace[]

/** @returns what a list says of itself */
export function wordsOf(place: ListingPlace, { kinds, listing }: Words) {
  const { kind } = LISTINGS[place]
  return kind ? kinds[kind].listing : listing.everything
}

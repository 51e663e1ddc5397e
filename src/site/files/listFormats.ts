import type { ListingEnding } from '../../kinds/listing'

/** A longer list is cut here, in the order in which it stands. */
export const MAX_IN_FILE = 1_000

/** A feed tells what is new, and no more than its readers take in at a time. */
export const MAX_IN_FEED = 50

/** How a list can be taken along, by the ending of its address. */
export const LIST_FORMATS: Record<ListingEnding, { mediaType: string }> = {
  atom: { mediaType: 'application/atom+xml; charset=utf-8' },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present' },
  bib: { mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8' },
}

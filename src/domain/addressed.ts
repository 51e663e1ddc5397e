import { collectionOf, hasPage, KINDS, type Addressed } from './kinds'

export type { Addressed } from './kinds'

/** Collections whose documents have a public address by their slug, and keep it for ever. */
export const ADDRESSED: readonly Addressed[] = KINDS.filter(hasPage).map(collectionOf)

/** @param collection slug of any collection */
export function isAddressed(collection: string): collection is Addressed {
  return (ADDRESSED as readonly string[]).includes(collection)
}

/** Pages that fill a place of the hub itself: whichever page has the slug stands there, so the address is nobody's own. */
const PLACES_OF_THE_HUB: readonly string[] = ['about']

/**
 * @param collection of a document
 * @param slug that it has or may get
 * @returns whether the address would be the document's own
 */
export function isOwnAddress(collection: Addressed, slug: string): boolean {
  return collection !== 'pages' || !PLACES_OF_THE_HUB.includes(slug)
}

import type { Payload } from 'payload'
import { addressOf } from '../addresses/register'
import type { Addressed } from '../domain/addressed'
import type { PublicReader } from './publicReader'
import type { FormerAddress, Tombstone } from './viewModels'

/**
 * Addresses, and what became of those at which nothing stands now.
 *
 * @param payload to ask whose an address is
 * @param reader for visitors: what it does not show is not told of
 */
export function addressQueries(payload: Payload, reader: PublicReader) {
  return {
    /** Slugs of what is public, in a fixed order, for lists longer than a search hands out. Pages from 1. */
    async slugs(collection: Addressed, page: number, pageSize: number): Promise<string[]> {
      const question = { sort: 'id', pagination: true, page, limit: pageSize, select: { slug: true } } as const
      return (await reader.find(collection, question))
        .map(({ slug }) => slug)
        .filter((slug) => typeof slug === 'string')
    },

    /** What became of an address at which nothing stands now; null when there never was anything that may be known. */
    async formerAddress(collection: Addressed, slug: string): Promise<FormerAddress | null> {
      const row = await addressOf(payload, collection, slug)
      if (!row) return null
      if (row.goneAt) return { tombstone: collection === 'publications' ? await tombstoneOf(reader, row.target) : null }
      const holder = await reader.first(collection, { id: { equals: row.target } })
      return holder && holder.slug !== slug ? { movedTo: holder.slug } : null
    },
  }
}

async function tombstoneOf(reader: PublicReader, publication: string): Promise<Tombstone | null> {
  const stone = await reader.first('tombstones', { publication: { equals: publication } })
  if (!stone) return null
  const successor = stone.successor ? await reader.first('publications', { id: { equals: stone.successor } }) : null
  return {
    title: stone.title || null,
    language: stone.language,
    authors: stone.authors ?? [],
    issued: stone.issued || null,
    withdrawnAt: stone.withdrawnAt,
    reason: stone.reason,
    successor: successor && { slug: successor.slug, name: successor.title },
  }
}

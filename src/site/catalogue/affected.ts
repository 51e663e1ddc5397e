import type { Queries } from '../../queries'
import type { Kind } from '../../search/types'
import { STORED_KINDS } from './kinds'

/** That what visitors see of a document may have changed. */
export interface PublicChange {
  collection: string
  document: string
}

/** Collections whose documents stand in the records of others: by name, or with their text. */
const NAMED = ['working-groups', 'themes', 'experts', 'documents'] as const

/**
 * @param queries what visitors may read
 * @param changes of any collections
 * @returns the ids of the documents whose records may differ now, kind by kind; the records of what no longer is public
 *   are among them
 */
export async function affectedBy(queries: Queries, changes: PublicChange[]): Promise<Map<Kind, Set<string>>> {
  const affected = new Map<Kind, Set<string>>()
  const add = (kind: Kind, ids: string[]) => {
    if (ids.length > 0) affected.set(kind, new Set([...(affected.get(kind) ?? []), ...ids]))
  }
  const idsIn = (collection: string) =>
    changes.filter((change) => change.collection === collection).map(({ document }) => document)
  for (const { kind, collection } of STORED_KINDS) add(kind, idsIn(collection))
  for (const collection of NAMED) {
    const ids = idsIn(collection)
    if (ids.length === 0) continue
    const { publications, experts } = await queries.naming(collection, ids)
    add('publication', publications)
    add('expert', experts)
  }
  return affected
}

import type { Queries } from '../../queries'
import type { Kind } from '../../domain/kinds'
import type { SearchEngine } from '../../search/types'
import type { FoundItem } from './foundItem'
import { STORED_KINDS } from './kinds'
import { shownBy } from './shownBy'

/** That what visitors see of a document may have changed. */
export interface PublicChange {
  collection: string
  document: string
}

/** Collections whose documents stand in the records of others: by name, or with their text. */
const NAMED = ['working-groups', 'themes', 'experts', 'documents'] as const

/**
 * @param queries what visitors may read
 * @param search the index as it was before the changes
 * @param changes of any collections
 * @returns the ids of the documents whose records may differ now, kind by kind; the records of what no longer is public
 *   are among them. Where a name stands in too many records to tell them one by one, those are `tooMany`
 */
export async function affectedBy(
  queries: Queries,
  search: SearchEngine<FoundItem>,
  changes: PublicChange[],
): Promise<{ affected: Map<Kind, Set<string>>; tooMany: boolean }> {
  const affected = new Map<Kind, Set<string>>()
  let tooMany = false
  const add = (kind: Kind, ids: string[]) => {
    const known = affected.get(kind) ?? new Set()
    for (const id of ids) affected.set(kind, known.add(id))
  }
  const idsIn = (collection: string) =>
    changes.filter((change) => change.collection === collection).map(({ document }) => document)
  for (const { kind, collection } of STORED_KINDS) add(kind, idsIn(collection))
  for (const collection of NAMED) {
    const ids = idsIn(collection)
    if (ids.length === 0) continue
    const [naming, shown] = await Promise.all([queries.naming(collection, ids), shownBy(search, collection, ids)])
    if (!naming || !shown) {
      tooMany = true
      continue
    }
    add('publication', naming.publications)
    add('expert', naming.experts)
    for (const item of shown) if ('id' in item) add(item.kind, [item.id])
  }
  return { affected, tooMany }
}

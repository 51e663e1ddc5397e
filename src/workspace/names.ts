import type { PayloadRequest } from 'payload'
import type { WorkspaceItem } from '../kinds/workspaceItem'

/** Names that stand beside hits, by id: of those alone that the person may read. */
export interface NamesBeside {
  groups: Map<string, string>
  publications: Map<string, string>
}

/**
 * @param req of the person
 * @param items that are shown
 */
export async function namesBeside(req: PayloadRequest, items: WorkspaceItem[]): Promise<NamesBeside> {
  const [groups, publications] = await Promise.all([
    readable(
      req,
      'working-groups',
      items.flatMap(({ group }) => group ?? []),
    ),
    readable(
      req,
      'publications',
      items.flatMap(({ publication }) => publication ?? []),
    ),
  ])
  return {
    groups: new Map(groups.map(({ id, name }) => [id, String(name)])),
    publications: new Map(publications.map(({ id, title }) => [id, String(title)])),
  }
}

async function readable(req: PayloadRequest, collection: 'working-groups' | 'publications', ids: string[]) {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: distinct } },
    select: collection === 'publications' ? { title: true } : { name: true },
    ...{ depth: 0, pagination: false, overrideAccess: false, user: req.user, req },
  })
  return docs as { id: string; name?: unknown; title?: unknown }[]
}

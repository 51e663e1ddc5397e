import type { Where } from 'payload'
import { MAX_NAMING } from '../queries/naming'
import type { WorkspaceKind } from './records'
import { WORKSPACE_KINDS } from './records'
import type { SystemDoor } from './systemDoor'

/** That a document has changed. */
export interface Change {
  collection: string
  document: string
}

/** Collections whose documents stand by name in the records of publications, and where. */
const NAMED_BY_PUBLICATIONS: Record<string, string[]> = {
  'working-groups': ['group', 'groups'],
  themes: ['themes'],
  experts: ['authors.expert'],
}

/**
 * @param door to everything
 * @param changes of any collections
 * @returns ids of the documents whose records may differ now, by kind; where a name stands in too many publications to
 *   tell them one by one, those are `untold`
 */
export async function affectedBy(
  door: SystemDoor,
  changes: Change[],
): Promise<{ affected: Map<WorkspaceKind, string[]>; untold: boolean }> {
  const idsIn = (collection: string) =>
    changes.filter((change) => change.collection === collection).map(({ document }) => document)
  const publications = idsIn('publications')
  const naming = await Promise.all(
    Object.entries(NAMED_BY_PUBLICATIONS).map(([collection, fields]) =>
      publicationsNaming(door, fields, idsIn(collection)),
    ),
  )
  const untold = naming.some((ids) => ids.length >= MAX_NAMING)
  // Who may have a file hangs on its paper, and is written to it without a change of its own.
  const documents = publications.length > 0 ? await door.find('documents', ofPublications(publications)) : []
  const more: Record<string, string[]> = {
    publications: untold ? [] : naming.flat(),
    documents: documents.map(({ id }) => id),
  }
  const affected = new Map(
    WORKSPACE_KINDS.map((kind): [WorkspaceKind, string[]] => {
      const { collection } = kind
      return [kind, [...new Set([...idsIn(collection), ...(more[collection] ?? [])])]]
    }),
  )
  return { affected, untold }
}

/** By what is live, and by drafts. */
async function publicationsNaming(door: SystemDoor, fields: string[], ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const where: Where = { or: fields.map((field) => ({ [field]: { in: ids } })) }
  const select = { revision: true } as const
  const [live, latest] = await Promise.all([
    door.find('publications', { where, select, limit: MAX_NAMING }),
    door.find('publications', { where, select, limit: MAX_NAMING, draft: true }),
  ])
  return [...live, ...latest].map(({ id }) => id)
}

function ofPublications(ids: string[]) {
  return { where: { publication: { in: ids } }, select: { title: true } } as const
}

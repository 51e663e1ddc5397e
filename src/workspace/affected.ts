import type { Where } from 'payload'
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
 * @returns ids of the documents whose records may differ now, by kind
 */
export async function affectedBy(door: SystemDoor, changes: Change[]): Promise<Map<WorkspaceKind, string[]>> {
  const idsIn = (collection: string) =>
    changes.filter((change) => change.collection === collection).map(({ document }) => document)
  const publications = idsIn('publications')
  const naming = await Promise.all(
    Object.entries(NAMED_BY_PUBLICATIONS).map(([collection, fields]) =>
      publicationsNaming(door, fields, idsIn(collection)),
    ),
  )
  // Who may have a file hangs on its paper, and is written to it without a change of its own.
  const documents = publications.length > 0 ? await door.find('documents', ofPublications(publications)) : []
  const more: Record<string, string[]> = {
    publications: naming.flat(),
    documents: documents.map(({ id }) => id),
  }
  return new Map(
    WORKSPACE_KINDS.map((kind) => {
      const { collection } = kind
      return [kind, [...new Set([...idsIn(collection), ...(more[collection] ?? [])])]]
    }),
  )
}

/** By what is live, and by drafts. */
async function publicationsNaming(door: SystemDoor, fields: string[], ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const where: Where = { or: fields.map((field) => ({ [field]: { in: ids } })) }
  const select = { revision: true } as const
  const [live, latest] = await Promise.all([
    door.find('publications', { where, select }),
    door.find('publications', { where, select, draft: true }),
  ])
  return [...live, ...latest].map(({ id }) => id)
}

function ofPublications(ids: string[]) {
  return { where: { publication: { in: ids } }, select: { title: true } } as const
}

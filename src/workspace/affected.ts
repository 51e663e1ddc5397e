import type { Where } from 'payload'
import { MAX_NAMING } from '../queries/naming'
import type { WorkspaceKind } from './records'
import { WORKSPACE_KINDS } from './records'
import type { SystemReader } from './systemReader'

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
 * @param reader to everything
 * @param changes of any collections
 * @returns ids of the documents whose records may differ now, by kind; where a name stands in too many publications to
 *   tell them one by one, those are `tooMany`
 */
export async function affectedBy(
  reader: SystemReader,
  changes: Change[],
): Promise<{ affected: Map<WorkspaceKind, string[]>; tooMany: boolean }> {
  const idsIn = (collection: string) =>
    changes.filter((change) => change.collection === collection).map(({ document }) => document)
  const publications = idsIn('publications')
  const naming = await Promise.all(
    Object.entries(NAMED_BY_PUBLICATIONS).map(([collection, fields]) =>
      publicationsNaming(reader, fields, idsIn(collection)),
    ),
  )
  const tooMany = naming.some((ids) => ids.length >= MAX_NAMING)
  // Who may have a file hangs on its paper, and is written to it without a change of its own.
  const documents = publications.length > 0 ? await reader.find('documents', ofPublications(publications)) : []
  const more: Record<string, string[]> = {
    publications: tooMany ? [] : naming.flat(),
    documents: documents.map(({ id }) => id),
  }
  const affected = new Map(
    WORKSPACE_KINDS.map((kind): [WorkspaceKind, string[]] => {
      const { collection } = kind
      return [kind, [...new Set([...idsIn(collection), ...(more[collection] ?? [])])]]
    }),
  )
  return { affected, tooMany }
}

/** By what is live, and by drafts. */
async function publicationsNaming(reader: SystemReader, fields: string[], ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const where: Where = { or: fields.map((field) => ({ [field]: { in: ids } })) }
  const select = { revision: true } as const
  const [live, latest] = await Promise.all([
    reader.find('publications', { where, select, limit: MAX_NAMING }),
    reader.find('publications', { where, select, limit: MAX_NAMING, draft: true }),
  ])
  return [...live, ...latest].map(({ id }) => id)
}

function ofPublications(ids: string[]) {
  return { where: { publication: { in: ids } }, select: { title: true } } as const
}

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { HttpProblem } from '../../../src/domain/errors'
import { RELEASED } from '../../../src/domain/fileWorkflow'
import { publicationWorkflow, type State } from '../../../src/domain/publicationWorkflow'
import { idOf } from '../../../src/domain/idOf'

type Relation = string | { id: string }

const { initial, after } = publicationWorkflow

/**
 * A paper shows its own group's files only: publishing it would otherwise publish a stranger's document.
 */
export const checkFiles: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const ids = fileIds(data)
  if (ids.length === 0) return data
  const group = idOf((data.group ?? originalDoc?.group) as Relation)
  const publication: unknown = originalDoc?.id ?? data.id
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const foreign = ids.filter((id) => {
    const document = docs.find((candidate) => candidate.id === id)
    return (
      !document ||
      idOf(document.group) !== group ||
      (document.publication && idOf(document.publication) !== publication)
    )
  })
  if (foreign.length > 0)
    throw new HttpProblem(
      'publication.files',
      400,
      'A file here does not belong to this paper’s working group, or belongs to another paper. Upload it again for this one.',
      { field: 'files' },
    )
  const byItself = docs.find(({ publication: paper, release }) => !paper && release === RELEASED)
  if (byItself)
    throw new HttpProblem(
      'publication.files-released',
      409,
      `Readers have “${byItself.title}” already, by itself, and would lose it to this paper until that is published. Upload it again for the paper, or have the lead take it down first.`,
      { field: 'files' },
    )
  return data
}

/**
 * Tells each file which paper it belongs to, how far that is, and whether the live text shows it. In the transaction of
 * the change, so that a file is never out before its paper, or in after it.
 */
export const releaseFiles: CollectionAfterChangeHook = async ({ doc, req }) => {
  const shown = fileIds(doc as Record<string, unknown>)
  const isLive = doc._status === 'published'
  const state = doc.state as State
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { or: [{ publication: { equals: doc.id } }, { id: { in: shown } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const document of docs) {
    const isShown = shown.includes(document.id)
    const released = state === after('withdraw') ? false : isLive ? isShown : Boolean(document.released)
    const change = {
      publication: doc.id as string,
      released,
      stage: isShown ? state : released ? after('publish') : initial,
    }
    if (isSame(document, change)) continue
    // The adapter for SQLite writes this as an upsert, which needs the columns that must not be null.
    await setSharing(req, document.id, { group: idOf(document.group), ...change })
  }
  return doc
}

/** The files of a draft that was thrown away are files by themselves again. */
export const freeFiles: CollectionAfterDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { publication: { equals: id } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const document of docs)
    await setSharing(req, document.id, {
      group: idOf(document.group),
      publication: null,
      released: false,
      stage: initial,
    })
}

async function setSharing(req: PayloadRequest, id: string, change: object): Promise<void> {
  await req.payload.db.updateOne({ collection: 'documents', id, data: { ...change }, req, returning: false })
}

function isSame(
  document: {
    publication?: Relation | null
    released?: boolean | null
    stage?: string | null
  },
  change: { publication: string; released: boolean; stage: string },
): boolean {
  return (
    (document.publication ? idOf(document.publication) : null) === change.publication &&
    Boolean(document.released) === change.released &&
    document.stage === change.stage
  )
}

function fileIds(doc: Record<string, unknown>): string[] {
  const files = (doc.files ?? []) as { document?: Relation | null }[]
  return files.flatMap(({ document }) => (document ? [idOf(document)] : []))
}

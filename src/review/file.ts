import type { PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import { fileTransitionsFor, type FileAction, type SharedFile } from '../domain/fileWorkflow'
import { isPublic } from '../domain/isPublic'
import type { Account } from '../domain/roles'
import type { Document } from '../payload-types'
import { asAction } from './actionContext'
import { idOf } from '../domain/idOf'
import { inTransaction } from './transaction'

/** A file as its workflow sees it. */
export interface SteeredFile {
  document: Document
  file: SharedFile
}

/**
 * Loads a file for an action, for people whose work it is: the group's and the hub's editors. Others learn nothing of what
 * was decided about it.
 *
 * @param req who, and in which transaction
 * @param account the same person's roles
 * @param id of the document
 * @throws HttpProblem 404 when there is none, or none of this person's; the two look alike
 */
export async function loadFile(req: PayloadRequest, account: Account, id: string): Promise<SteeredFile> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { id: { equals: id } },
    select: { group: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const group = docs[0] && idOf(docs[0].group)
  if (group === undefined || !isOfFile(account, group))
    throw new HttpProblem('document.unknown', 404, 'There is no such file.')
  const document = await req.payload.findByID({ collection: 'documents', id, depth: 0, overrideAccess: true, req })
  return {
    document,
    file: {
      release: document.release ?? 'none',
      groupId: group,
      hasPaper: Boolean(document.publication),
      isListed: document.released === true,
    },
  }
}

function isOfFile(account: Account, groupId: string): boolean {
  return account.platformRole !== null || account.groups.has(groupId)
}

/** @returns whether visitors have a file at this moment */
export async function isOut(req: PayloadRequest, { publication, ...document }: Document): Promise<boolean> {
  const paper = publication
    ? await req.payload.findByID({
        ...{ collection: 'publications', id: idOf(publication), depth: 0 },
        ...{ disableErrors: true, overrideAccess: true, req },
      })
    : null
  return isPublic(paper, { ...document, publication }, document.release, new Date())
}

/**
 * Releases a file to everyone or takes it down, in one transaction with the audit log and the outbox.
 *
 * @param req of the person who acts
 * @param account the same person's roles
 * @param id of the document
 * @param action what to do
 * @param note why
 * @param updatedAt ISO 8601: the time of the last change that the person has seen; another one by now is a conflict
 * @returns the file as it is afterwards
 * @throws HttpProblem 404 unknown to this person, 403 not theirs to do or not now, 409 changed meanwhile, 400 incomplete
 */
export async function performOnFile(
  req: PayloadRequest,
  account: Account,
  { id, action, note, updatedAt }: { id: string; action: FileAction; note: string; updatedAt?: string | undefined },
): Promise<Document> {
  // Before a transaction is begun, so that nobody holds the one writer of SQLite by asking for what is not theirs.
  await loadFile(req, account, id)
  return inTransaction(req, async () => {
    const { document, file } = await loadFile(req, account, id)
    if (updatedAt !== undefined && Date.parse(updatedAt) !== Date.parse(document.updatedAt))
      throw new HttpProblem(
        'document.stale',
        409,
        'Somebody changed this file since you read it. Look at it again, then decide.',
        { field: 'updatedAt', details: { current: { updatedAt: document.updatedAt } } },
      )
    const transition = fileTransitionsFor(file, account).find((candidate) => candidate.action === action)
    if (!transition)
      throw new HttpProblem(
        'document.refused',
        403,
        'You cannot do this to the file now. Its panel shows what you can.',
      )
    if (transition.needs.includes('note') && note.trim() === '')
      throw new HttpProblem('document.incomplete', 400, 'Write why: the group needs to know.', { field: 'note' })
    const context = { name: action, note: note || null, from: file.release, to: transition.to, touchesLive: true }
    return asAction(req, context, () =>
      req.payload.update({
        collection: 'documents',
        id,
        data: { release: transition.to, ...(transition.to === 'released' && { visibility: 'public' as const }) },
        depth: 0,
        overrideAccess: true,
        user: req.user,
        req,
      }),
    )
  })
}

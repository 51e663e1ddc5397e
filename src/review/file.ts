import type { PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import { fileWorkflow, RELEASED, type FileAction, type SharedFile } from '../domain/fileWorkflow'
import { idOf } from '../domain/idOf'
import { isPublic } from '../domain/isPublic'
import type { Account } from '../domain/roles'
import type { Document } from '../payload-types'
import { asAction } from './actionContext'
import { perform } from './perform'
import type { Process, WithNote } from './process'

/** A file as its workflow sees it. */
export interface SteeredFile {
  document: Document
  subject: SharedFile
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
  const document = await req.payload.findByID({
    ...{ collection: 'documents', id, depth: 0 },
    // The reader has been let through just above.
    ...{ overrideAccess: true, req },
  })
  return {
    document,
    subject: {
      state: document.release ?? fileWorkflow.initial,
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
        // Whether it is public is asked of the paper as it is, whoever asks.
        ...{ disableErrors: true, overrideAccess: true, req },
      })
    : null
  return isPublic(paper, { ...document, publication }, document.release, new Date())
}

const fileProcess: Process<SteeredFile, string | undefined, WithNote, Document> = {
  workflow: fileWorkflow,
  refuseUnknown: loadFile,
  load: loadFile,
  refusals: {
    stale: ({ document: { updatedAt } }, seen) =>
      seen === undefined || Date.parse(seen) === Date.parse(updatedAt)
        ? null
        : new HttpProblem(
            'document.stale',
            409,
            'Somebody changed this file since you read it. Look at it again, then decide.',
            { field: 'updatedAt', details: { current: { updatedAt } } },
          ),
    notOpen: () =>
      new HttpProblem('document.refused', 403, 'You cannot do this to the file now. Its panel shows what you can.'),
    // Nothing keeps a file waiting.
    blocked: (obstacle) => obstacle,
    withoutNote: () =>
      new HttpProblem('document.incomplete', 400, 'Write why: the group needs to know.', { field: 'note' }),
  },
  take: (req, { loaded, transition: { to } }, context) =>
    asAction(req, context, () =>
      req.payload.update({
        collection: 'documents',
        id: loaded.document.id,
        data: { release: to, ...(to === RELEASED && { visibility: 'public' as const }) },
        depth: 0,
        // The workflow has decided; nobody may set this field by a save.
        overrideAccess: true,
        user: req.user,
        req,
      }),
    ),
}

/**
 * Releases a file to everyone or takes it down.
 *
 * @param req of the person who acts
 * @param account the same person's roles
 * @param request the document, what to do, and why
 * @param request.updatedAt ISO 8601: the time of the last change that the person has seen
 * @returns the file as it is afterwards
 * @throws HttpProblem as ./perform
 */
export function performOnFile(
  req: PayloadRequest,
  account: Account,
  { id, action, note, updatedAt }: { id: string; action: FileAction; note: string; updatedAt?: string | undefined },
): Promise<Document> {
  return perform(fileProcess, req, account, { id, action, seen: updatedAt, input: { note } })
}

import type { CollectionSlug, JsonObject, PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import type { Account } from '../domain/roles'
import type { Workflow, WorkflowSubject } from '../domain/workflow'
import { asAction } from './actionContext'
import { staleRevision } from './staleRevision'
import { inTransaction } from './transaction'
import type { Versioned } from './versioned'

/** A document as far as it is tagged. */
interface Tagged {
  revision: number
  _status?: 'draft' | 'published' | null
}

/** How the documents of a collection are tagged. */
export interface Tagging<Document extends Tagged, Subject extends WorkflowSubject, Tags extends object> {
  collection: CollectionSlug
  /** What it calls its documents. */
  noun: string
  workflow: Workflow<Subject>
  /** @throws HttpProblem 404, before a transaction is begun */
  refuseUnknown(req: PayloadRequest, account: Account, id: string): Promise<unknown>
  /** @throws HttpProblem 404 */
  load(req: PayloadRequest, account: Account, id: string): Promise<Versioned<Document, Subject>>
  /** Writes some fields to the latest version, past the rules of the collection. */
  write(
    req: PayloadRequest,
    id: string,
    draft: boolean,
    data: Tags & Required<Pick<Tagged, 'revision' | '_status'>>,
  ): Promise<Document>
}

/** @returns whether this person tags what stands so */
export function mayTag(
  { platformRole }: Account,
  workflow: Pick<Workflow<WorkflowSubject>, 'isSharedState'>,
  { state, liveState = null }: WorkflowSubject,
): boolean {
  return platformRole !== null && (liveState !== null || workflow.isSharedState(state))
}

/**
 * Sets the tags by which something is found. Tags are not text: on something live they count at once, while a draft that is
 * being written beside it keeps its words and takes the tags as well.
 *
 * @param tagging of its collection
 * @param req of the editor
 * @param account the same person's roles
 * @param change the whole set of tags, and the revision that the editor has seen
 * @throws HttpProblem 404, 403, or 409 for an older revision
 */
export async function tag<Document extends Tagged, Subject extends WorkflowSubject, Tags extends object>(
  tagging: Tagging<Document, Subject, Tags>,
  req: PayloadRequest,
  account: Account,
  { id, revision, tags }: { id: string; revision: number; tags: Tags },
): Promise<Document> {
  const { collection, noun, workflow } = tagging
  await tagging.refuseUnknown(req, account, id)
  return inTransaction(req, async () => {
    const { latest, isLive, subject } = await tagging.load(req, account, id)
    if (!mayTag(account, workflow, subject))
      throw new HttpProblem('review.refused', 403, 'Editors tag what a group has submitted or published.')
    const details = { yours: tags, current: { revision: latest.revision } }
    const stale = staleRevision(noun, latest.revision, revision, 'tag it', details)
    if (stale) throw stale
    const latestIsLive = latest._status === 'published'
    const context = { name: 'tag', note: null, from: subject.state, to: subject.state, touchesLive: isLive }
    const tagged = await asAction(req, context, () =>
      tagging.write(req, id, isLive && !latestIsLive, {
        ...tags,
        revision,
        _status: latestIsLive ? 'published' : 'draft',
      }),
    )
    // After the update, which refuses tags that do not exist.
    if (isLive && !latestIsLive) await tagLiveText(req, collection, id, tags)
    return tagged
  })
}

/** The adapter for SQLite empties the arrays that an update does not name, so the whole text is written again. */
async function tagLiveText(req: PayloadRequest, collection: CollectionSlug, id: string, tags: object): Promise<void> {
  const where = { id: { equals: id } }
  const live = await req.payload.db.findOne<JsonObject & { id: string }>({ collection, where, req })
  await req.payload.db.updateOne({ collection, id, data: { ...live, ...tags }, req, returning: false })
}

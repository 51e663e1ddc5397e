import type { JsonObject, PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import type { Account } from '../domain/roles'
import { STATES_FOR_EDITORS } from '../domain/workflow'
import type { Publication } from '../payload-types'
import { asAction } from './actionContext'
import { loadUnderReview, refuseUnknown } from './reviewable'
import { inTransaction } from './transaction'

export type Tags = Pick<Publication, 'themes' | 'keywords' | 'countries'>

/** @returns whether this person tags a publication that stands so */
export function mayTag(account: Account, state: Publication['state'], isLive: boolean): boolean {
  return account.platformRole !== null && (isLive || STATES_FOR_EDITORS.includes(state))
}

/**
 * Sets the tags by which a publication is found. Tags are not text: on something live they count at once, while a draft
 * that is being written beside it keeps its words and takes the tags as well.
 *
 * @param req of the editor
 * @param account the same person's roles
 * @param change the whole set of tags, and the revision that the editor has seen
 * @throws HttpProblem 404, 403, or 409 for an older revision
 */
export async function tagPublication(
  req: PayloadRequest,
  account: Account,
  { id, revision, tags }: { id: string; revision: number; tags: Tags },
): Promise<Publication> {
  await refuseUnknown(req, id)
  return inTransaction(req, async () => {
    const { latest, isLive } = await loadUnderReview(req, account, id)
    if (!mayTag(account, latest.state, isLive))
      throw new HttpProblem('review.refused', 403, 'Editors tag what a group has submitted or published.')
    if (latest.revision !== revision)
      throw new HttpProblem(
        'publication.stale',
        409,
        `Somebody changed this publication: you have seen revision ${revision}, it is at ${latest.revision}. Read it again, then tag it.`,
        { field: 'revision', details: { yours: tags, current: { revision: latest.revision } } },
      )
    const latestIsLive = latest._status === 'published'
    const context = { name: 'tag', note: null, from: latest.state, to: latest.state, touchesLive: isLive }
    const tagged = await asAction(req, context, () =>
      req.payload.update({
        collection: 'publications',
        id,
        draft: isLive && !latestIsLive,
        data: { ...tags, revision, _status: latestIsLive ? 'published' : 'draft' },
        depth: 0,
        overrideAccess: true,
        user: req.user,
        req,
      }),
    )
    // After the update, which refuses tags that do not exist.
    if (isLive && !latestIsLive) await tagLiveText(req, id, tags)
    return tagged
  })
}

/** The adapter for SQLite empties the arrays that an update does not name, so the whole text is written again. */
async function tagLiveText(req: PayloadRequest, id: string, tags: Tags): Promise<void> {
  const where = { id: { equals: id } }
  const live = await req.payload.db.findOne<JsonObject & { id: string }>({ collection: 'publications', where, req })
  await req.payload.db.updateOne({ collection: 'publications', id, data: { ...live, ...tags }, req, returning: false })
}

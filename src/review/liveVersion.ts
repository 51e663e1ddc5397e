import type { JsonObject, PayloadRequest } from 'payload'
import type { Publication } from '../payload-types'

/**
 * Makes the live text the latest version, before it is taken down: the step would otherwise put the
 * text of a draft beside it, which its group has let nobody read, into the row that editors see. The draft stays in the
 * history.
 *
 * @param req for its transaction
 * @param latest the present latest version of a publication that is live; its revision is kept
 */
export async function returnToLiveText(req: PayloadRequest, latest: Publication): Promise<void> {
  const { id, revision, round, submittedRevision } = latest
  const { db } = req.payload
  const live = await db.findOne<JsonObject & { id: string }>({
    collection: 'publications',
    where: { id: { equals: id } },
    req,
  })
  if (!live) return
  const { id: _id, ...text } = live
  const now = new Date().toISOString()
  await db.createVersion({
    collectionSlug: 'publications',
    parent: id,
    autosave: false,
    createdAt: now,
    updatedAt: now,
    versionData: { ...text, revision, round, submittedRevision },
    returning: false,
    req,
  })
}

import type { JsonObject, PayloadRequest } from 'payload'

/**
 * Makes the live text the latest version, before it is taken down: the step would otherwise put the
 * text of a draft beside it, which its group has let nobody read, into the row that editors see. The draft stays in the
 * history.
 *
 * @param req for its transaction
 * @param id of a publication that is live
 * @param revision of the present latest version, which is kept
 */
export async function returnToLiveText(req: PayloadRequest, id: string, revision: number): Promise<void> {
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
    versionData: { ...text, revision },
    returning: false,
    req,
  })
}

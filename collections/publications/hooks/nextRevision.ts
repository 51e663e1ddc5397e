import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { HttpProblem } from '../../../src/domain/errors'

/**
 * Counts the saves of a publication, and refuses one that was made from an older text than the present: nobody
 * overwrites what they have not seen. The check and the write share a transaction, so two that race cannot both pass.
 */
export const nextRevision: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const current: unknown = originalDoc?.revision
  const known = typeof current === 'number' ? current : 1
  if (data.revision !== undefined && data.revision !== known)
    throw new HttpProblem(
      'publication.stale',
      409,
      // The admin makes a list of what follows a colon.
      `Somebody saved this publication while you were writing. You started from revision ${String(data.revision)} and it is at ${known}. What you wrote is not lost. Open the present text in another tab and bring the two together there.`,
      {
        field: 'revision',
        // By now `data` has what the person left out as well, seen by them or not.
        details: { yours: req.data ?? data, current: await asSeen(req, String(originalDoc?.id)) },
      },
    )
  return { ...data, revision: known + 1 }
}

/** The newest text without what the person may not read of it. */
function asSeen(req: PayloadRequest, id: string) {
  return req.payload.findByID({
    collection: 'publications',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

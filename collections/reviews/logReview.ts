import type { CollectionAfterChangeHook } from 'payload'
import { actionOf } from '../../src/review/actionContext'
import { idOf } from '../../src/domain/idOf'
import { factsOfReview } from '../../src/notifications/factsOf'
import type { Review } from '../../src/payload-types'
import { writeJournal } from '../journal/hooks'

/** What a reviewer does is a step of the publication, which itself stays as it is: it is logged here, under its id. */
export const logReview: CollectionAfterChangeHook<Review> = async ({ doc, req }) => {
  if (!actionOf(req)?.ofReview) return
  const document = idOf(doc.publication)
  const { title, group } = await req.payload.findByID({
    ...{ collection: 'publications', id: document, draft: true, select: { title: true, group: true }, depth: 0 },
    // For the log, which admins alone read.
    ...{ overrideAccess: true, req },
  })
  await writeJournal(req, {
    ...{ title, collection: 'publications', document, operation: 'update', fields: [], isPublic: false },
    facts: factsOfReview(idOf(group), doc),
  })
}

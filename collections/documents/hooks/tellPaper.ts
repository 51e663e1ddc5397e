import type { CollectionAfterChangeHook } from 'payload'
import { actionOf } from '../../../src/review/actionContext'
import { idOf } from '../../../src/domain/idOf'
import { writeJournal } from '../../journal/hooks'

/** What is decided about a file of a paper stands in the history of the paper too, which shows with or without it. */
export const tellPaper: CollectionAfterChangeHook = async ({ doc, req }) => {
  const action = actionOf(req)
  if (!action || !doc.publication) return doc
  await writeJournal(req, {
    collection: 'publications',
    document: idOf(doc.publication as string | { id: string }),
    operation: 'update',
    action: `file-${action.name}`,
    fields: ['files'],
    isPublic: true,
  })
  return doc
}

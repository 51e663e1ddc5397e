import type { CollectionBeforeChangeHook } from 'payload'
import { HttpProblem } from '../../../src/domain/errors'

/**
 * Counts the saves of a publication, and refuses one that was made from an older text than the present: nobody
 * overwrites what they have not seen. The check and the write share a transaction, so two that race cannot both pass.
 */
export const nextRevision: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const current: unknown = originalDoc?.revision
  const known = typeof current === 'number' ? current : 1
  if (data.revision !== undefined && data.revision !== known)
    throw new HttpProblem(
      'publication.stale',
      409,
      `Somebody saved this publication while you were writing: you started from revision ${String(data.revision)}, it is at ${known}. Your text is kept in this answer beside the present one; bring them together and save again with revision ${known}.`,
      { field: 'revision', details: { yours: data, current: originalDoc } },
    )
  return { ...data, revision: known + 1 }
}

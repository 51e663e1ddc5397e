import type { CollectionBeforeDeleteHook, CollectionSlug, Where } from 'payload'
import { HttpProblem } from '../../src/domain/errors'

interface Use {
  collection: CollectionSlug
  /** Path of the relation. */
  field: string
  /** Whether old versions count too. */
  versions?: true
}

/**
 * Refuses to delete what others cannot be without: the database would refuse it as well, but in no words of ours.
 *
 * @param uses where something may point to it
 * @param message what to do instead
 */
export function refuseWhileUsed(uses: Use[], message: string): CollectionBeforeDeleteHook {
  return async ({ collection, id, req }) => {
    for (const { collection: other, field, versions } of uses) {
      const found = (prefix = ''): Where => ({ [`${prefix}${field}`]: { in: [id] } })
      const asServer = { collection: other, overrideAccess: true, req }
      const { totalDocs } = versions
        ? await req.payload.countVersions({ ...asServer, where: found('version.') })
        : await req.payload.count({ ...asServer, where: found() })
      if (totalDocs > 0) throw new HttpProblem(`${collection.slug}.used`, 409, message)
    }
  }
}

import type { JsonObject, SanitizedCollectionConfig } from 'payload'

/** One change, as both journals take it. */
export interface Change {
  collection: string
  document: string
  operation: 'create' | 'update' | 'delete'
  /** What the audit log calls it, where that is not the workflow action or the operation. */
  action?: string
  /** Names of the fields that changed. */
  fields: string[]
  /** Whether what visitors see may have changed, so that derived stores must follow. */
  isPublic: boolean
}

/** Collections of which visitors see nothing. */
const PRIVATE = new Set(['users', 'memberships', 'audit-log', 'outbox'])

/**
 * @param collection that changed
 * @param doc as it is now
 * @returns whether visitors may see a difference: for a collection with drafts, only when the live text is touched
 */
export function isPublicChange(
  collection: Pick<SanitizedCollectionConfig, 'slug' | 'versions'>,
  doc: JsonObject,
): boolean {
  if (PRIVATE.has(collection.slug)) return false
  const hasDrafts = Boolean(collection.versions && collection.versions.drafts)
  return !hasDrafts || doc._status === 'published'
}

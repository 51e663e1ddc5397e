import type { CollectionConfig, GlobalConfig } from 'payload'
import { guardFilters } from './access/guardFilters'
import { id } from './fields/id'
import { refuseWhileUsed } from './references/refuseWhileUsed'
import { journalChange, journalDeletion, journalGlobalChange } from './journal/hooks'

/** Collections that are the journal itself, or that hold what changes without anyone's doing. */
const UNJOURNALLED = new Set(['audit-log', 'outbox'])

/**
 * What every collection needs and Payload does not do by itself: ids of one shape, no document locks that show who edits
 * what, no bulk edits past the hooks, no filters that tell what may not be read, no deleting of what is in use, and a line
 * in the audit log and the outbox for every change.
 *
 * @param collection as its own file describes it
 * @see docs/decisions/0004-payload-defaults.md
 */
export function tamed(collection: CollectionConfig): CollectionConfig {
  const journalled = !UNJOURNALLED.has(collection.slug)
  return {
    disableDuplicate: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    lockDocuments: false,
    graphQL: false,
    ...collection,
    admin: { hideAPIURL: true, ...collection.admin },
    fields: [id, ...collection.fields],
    hooks: {
      ...collection.hooks,
      beforeOperation: [
        ({ args, operation, req }) => {
          // A client that could choose ids could probe for those that are taken.
          if (operation === 'create' && req.payloadAPI !== 'local' && args.data) delete args.data.id
          return args
        },
        guardFilters,
        ...(collection.hooks?.beforeOperation ?? []),
      ],
      beforeDelete: [refuseWhileUsed, ...(collection.hooks?.beforeDelete ?? [])],
      afterChange: [...(collection.hooks?.afterChange ?? []), ...(journalled ? [journalChange] : [])],
      afterDelete: [...(collection.hooks?.afterDelete ?? []), ...(journalled ? [journalDeletion] : [])],
    },
  }
}

/**
 * The same for a single document such as the site's settings.
 *
 * @param global as its own file describes it
 */
export function tamedGlobal(global: GlobalConfig): GlobalConfig {
  return {
    lockDocuments: false,
    graphQL: false,
    ...global,
    admin: { hideAPIURL: true, ...global.admin },
    hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), journalGlobalChange] },
  }
}

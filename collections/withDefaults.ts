import type { CollectionConfig, GlobalConfig } from 'payload'
import { PRIVATE_COLLECTIONS } from '../src/accounts/store'
import { isAddressed } from '../src/domain/addressed'
import { guardFilters } from './access/guardFilters'
import { closePublicAddresses, keepPublicAddress } from './addresses/hooks'
import { id } from './fields/id'
import { fallBackOnGlobalRead, fallBackOnRead, keepRequiredWords } from './localized/fallBack'
import { refuseWhileUsed } from './references/refuseWhileUsed'
import { journalChange, journalDeletion, journalGlobalChange } from './journal/hooks'
import { globalWithLabels, withLabels } from './labels/withLabels'
import { checkDocument, checkGlobal, checkGlobalRelations, checkRelations } from './schema/checkWrite'

/** Collections that are the journal itself, or that are written with the change of something that is journalled. */
export const UNJOURNALLED = new Set([
  'audit-log',
  'outbox',
  'jobs',
  'addresses',
  'tombstones',
  'reviews',
  ...PRIVATE_COLLECTIONS,
])

/** Stands in the form of every document. */
const IN_FORMS = ['/src/admin/form/KeptErrors#KeptErrors']

/**
 * What every collection needs and Payload does not do by itself: ids of one shape, one schema for everything that is
 * written, no document locks that show who edits what, no bulk edits past the hooks, no filters that tell what may not be
  const addressed = isAddressed(collection.slug)
  return withLabels({
 *
 * @param collection as its own file describes it
 * @see docs/decisions/0004-payload-defaults.md
 */
export function withDefaults(collection: CollectionConfig): CollectionConfig {
  const journalled = !UNJOURNALLED.has(collection.slug)
  const addressed = isAddressed(collection.slug)
  return withLabels({
    disableDuplicate: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    lockDocuments: false,
    graphQL: false,
    ...collection,
    admin: {
      hideAPIURL: true,
      ...collection.admin,
      components: {
        beforeListTable: ['/src/admin/list/RefusedQuestion#RefusedQuestion'],
        ...collection.admin?.components,
        edit: { beforeDocumentControls: IN_FORMS, ...collection.admin?.components?.edit },
      },
    },
    fields: [id, ...collection.fields],
    hooks: {
      ...collection.hooks,
      beforeOperation: [checkDocument, guardFilters, ...(collection.hooks?.beforeOperation ?? [])],
      beforeValidate: [checkRelations, ...(collection.hooks?.beforeValidate ?? []), keepRequiredWords],
      beforeRead: [...(collection.hooks?.beforeRead ?? []), fallBackOnRead],
      beforeDelete: [refuseWhileUsed, ...(collection.hooks?.beforeDelete ?? [])],
      afterChange: [
        ...(collection.hooks?.afterChange ?? []),
        ...(addressed ? [keepPublicAddress] : []),
        ...(journalled ? [journalChange] : []),
      ],
      afterDelete: [
        ...(collection.hooks?.afterDelete ?? []),
        ...(addressed ? [closePublicAddresses] : []),
        ...(journalled ? [journalDeletion] : []),
      ],
    },
  })
}

/**
 * The same for a single document such as the site's settings.
 *
 * @param global as its own file describes it
 */
export function globalWithDefaults(global: GlobalConfig): GlobalConfig {
  return globalWithLabels({
    lockDocuments: false,
    graphQL: false,
    ...global,
    admin: { hideAPIURL: true, components: { elements: { beforeDocumentControls: IN_FORMS } }, ...global.admin },
    hooks: {
      ...global.hooks,
      beforeOperation: [checkGlobal, ...(global.hooks?.beforeOperation ?? [])],
      beforeValidate: [checkGlobalRelations, ...(global.hooks?.beforeValidate ?? [])],
      beforeRead: [...(global.hooks?.beforeRead ?? []), fallBackOnGlobalRead],
      afterChange: [...(global.hooks?.afterChange ?? []), journalGlobalChange],
    },
  })
}

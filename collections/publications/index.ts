import type { CollectionConfig } from 'payload'
import { readBy } from '../../src/access/readBy'
import { ofVersions } from '../../src/access/readRule'
import { READ_RULES } from '../../src/access/readRules'
import { createPublications, deletePublications, updatePublications } from '../access/publications'
import { performAction } from './endpoints/performAction'
import { listActions } from './endpoints/listActions'
import { listHistory } from './endpoints/listHistory'
import { setTags } from './endpoints/setTags'
import { publicationFields } from './fields'
import { checkFiles, freeFiles, releaseFiles } from './hooks/files'
import { privateRelations } from '../access/privateRelations'
import { keepLiveText } from './hooks/keepLiveText'
import { nextRevision } from './hooks/nextRevision'
import { nextState } from './hooks/nextState'
import { deleteItsReviews } from './hooks/deleteItsReviews'
import { under } from '../labels/navigation'

const relations = privateRelations({
  related: { row: 'publication', collection: 'publications' },
  files: { row: 'document', collection: 'documents' },
  groups: { collection: 'working-groups' },
  supersededBy: { collection: 'publications' },
})

/** Papers, briefs, reports: everything a group writes, from the first draft to the shelf. */
export const Publications: CollectionConfig = {
  slug: 'publications',
  admin: {
    group: under('research'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'type', 'group', 'state', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'doi'],
    disableCopyToLocale: true,
    components: {
      edit: {
        Status: '/src/admin/StateLine#StateLine',
        PublishButton: '/src/admin/Nothing#Nothing',
        UnpublishButton: '/src/admin/Nothing#Nothing',
      },
    },
  },
  defaultSort: '-updatedAt',
  // Nothing is ever pruned: history is evidence. A draft is checked like a live text, or a field that hooks rely on
  // could be planted in it.
  versions: { maxPerDoc: 0, drafts: { validate: true } },
  access: {
    read: readBy(READ_RULES.publications),
    readVersions: readBy(ofVersions(READ_RULES.publications)),
    create: createPublications,
    update: updatePublications,
    delete: deletePublications,
  },
  hooks: {
    beforeOperation: [keepLiveText],
    beforeChange: [nextRevision, nextState, relations.beforeChange, checkFiles],
    afterChange: [releaseFiles],
    beforeDelete: [deleteItsReviews],
    afterDelete: [freeFiles],
    afterRead: [relations.afterRead],
  },
  endpoints: [listActions, performAction, setTags, listHistory],
  fields: publicationFields,
}

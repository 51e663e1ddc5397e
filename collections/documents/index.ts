import type { CollectionConfig } from 'payload'
import { readBy } from '../../src/access/readBy'
import { READ_RULES } from '../../src/access/readRules'
import { fileWorkflow } from '../../src/domain/fileWorkflow'
import { publicationWorkflow } from '../../src/domain/publicationWorkflow'
import { acceptedBy, DOCUMENT_KINDS } from '../../src/files/uploads/fileKinds'
import { changeDocuments } from '../access/documents'
import { createInOwnGroup, fieldForServer } from '../access/groups'
import { privateRelations } from '../access/privateRelations'
import { ownGroups } from '../access/ownGroups'
import { owningGroup } from '../fields/groups'
import { forgetEarlierFile } from '../uploads/forgetEarlierFile'
import { keepOriginalName, takeFile } from '../uploads/takeFile'
import { OTHER_SIDE } from '../references/uses'
import { listActions } from './endpoints/listActions'
import { listHistory } from './endpoints/listHistory'
import { performAction } from './endpoints/performAction'
import { keepPublic } from './hooks/keepPublic'
import { tellPaper } from './hooks/tellPaper'
import { forgetText, readText, removeText, textFields } from './text'
import { under } from '../labels/navigation'

const SERVER_ONLY = { create: fieldForServer, update: fieldForServer }

/** Tells of a draft beside the live text, so that nobody reads it. */
const HIDDEN = { read: fieldForServer, ...SERVER_ONLY }

/**
 * Files of papers and groups. Which of them visitors get follows from the paper, in the transaction that publishes it; a
 * file by itself is released by a lead or an editor.
 */
export const Documents: CollectionConfig = {
  slug: 'documents',
  admin: {
    group: under('research'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'group', 'visibility', 'filesize'],
  },
  access: {
    read: readBy(READ_RULES.documents),
    create: createInOwnGroup('contributor'),
    update: changeDocuments,
    delete: changeDocuments,
  },
  upload: {
    mimeTypes: acceptedBy(DOCUMENT_KINDS),
    // Our own check says what is wrong and what to do; Payload's would add one that says neither.
    allowRestrictedFileTypes: true,
    pasteURL: false,
    crop: false,
    focalPoint: false,
    // A new file has a new name; the tag would be a parameter that the API does not know.
    cacheTags: false,
    modifyResponseHeaders: ({ headers }) => inert(headers),
  },
  hooks: {
    beforeOperation: [keepPublic, forgetEarlierFile, takeFile(DOCUMENT_KINDS)],
    beforeChange: [keepOriginalName, forgetText],
    afterChange: [readText, tellPaper],
    afterDelete: [removeText],
    afterRead: [privateRelations({ publication: { collection: 'publications' } }).afterRead],
  },
  endpoints: [listActions, performAction, listHistory],
  fields: [
    {
      name: 'sharing',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '/src/admin/FilePanel#FilePanel' } },
    },
    { name: 'title', type: 'text', required: true, defaultValue: '', maxLength: 300 },
    { ...owningGroup, ...ownGroups('contributor', { adminsAnywhere: true }) },
    {
      name: 'visibility',
      type: 'select',
      required: true,
      defaultValue: 'attached',
      options: ['attached', 'group', 'public'],
    },
    {
      // What was decided about the file by itself. Performed by src/review/file.ts alone.
      name: 'release',
      type: 'select',
      defaultValue: fileWorkflow.initial,
      index: true,
      options: [...fileWorkflow.states],
      access: SERVER_ONLY,
      admin: { hidden: true },
    },
    {
      name: 'originalName',
      type: 'text',
      access: SERVER_ONLY,
      admin: { readOnly: true, condition: (data) => Boolean(data.originalName) },
    },
    ...textFields,
    {
      name: 'publication',
      type: 'relationship',
      relationTo: 'publications',
      index: true,
      access: SERVER_ONLY,
      custom: OTHER_SIDE,
      admin: { readOnly: true, allowCreate: false, condition: (data) => Boolean(data.publication) },
    },
    { name: 'released', type: 'checkbox', defaultValue: false, access: HIDDEN, admin: { hidden: true } },
    {
      name: 'stage',
      type: 'select',
      defaultValue: publicationWorkflow.initial,
      options: [...publicationWorkflow.states],
      access: HIDDEN,
      admin: { hidden: true },
    },
  ],
}

/** A file of somebody's must not act in a reader's session, whatever is in it. */
function inert(headers: Headers): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Disposition', 'attachment')
  headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
  return headers
}

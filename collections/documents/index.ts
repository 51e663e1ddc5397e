import type { CollectionConfig } from 'payload'
import { STATES } from '../../src/domain/workflow'
import { acceptedBy, DOCUMENT_KINDS } from '../../src/files/uploads/fileKinds'
import { changeDocuments, readDocuments } from '../access/documents'
import { createInOwnGroup, fieldForServer } from '../access/groups'
import { hidePrivateRelations } from '../access/hidePrivateRelations'
import { ownGroups } from '../access/ownGroups'
import { owningGroup } from '../fields/groups'
import { forgetEarlierFile } from '../uploads/forgetEarlierFile'
import { keepOriginalName, takeFile } from '../uploads/takeFile'
import { refuseWhileUsed } from '../references/refuseWhileUsed'
import { forgetText, readText, removeText, textFields } from './text'

const SERVER_ONLY = { create: fieldForServer, update: fieldForServer }

/** Tells of a draft beside the live text, so that nobody reads it. */
const HIDDEN = { read: fieldForServer, ...SERVER_ONLY }

/** Files of papers and groups. Which of them visitors get follows from the paper, in the transaction that publishes it. */
export const Documents: CollectionConfig = {
  slug: 'documents',
  admin: { group: 'Research', useAsTitle: 'title', defaultColumns: ['title', 'group', 'visibility', 'filesize'] },
  access: {
    read: readDocuments,
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
    modifyResponseHeaders: ({ headers }) => inert(headers),
  },
  hooks: {
    beforeDelete: [
      refuseWhileUsed(
        [{ collection: 'publications', field: 'files.document' }],
        'A publication shows this file. Remove it there first.',
      ),
    ],
    beforeOperation: [forgetEarlierFile, takeFile(DOCUMENT_KINDS)],
    beforeChange: [keepOriginalName, forgetText],
    afterChange: [readText],
    afterDelete: [removeText],
    afterRead: [hidePrivateRelations({ publication: { collection: 'publications' } })],
  },
  fields: [
    { name: 'title', type: 'text', required: true, defaultValue: '', maxLength: 300 },
    { ...owningGroup, ...ownGroups('contributor', { adminsAnywhere: true }) },
    {
      name: 'visibility',
      type: 'select',
      required: true,
      defaultValue: 'attached',
      label: 'Who may have it',
      options: [
        { value: 'attached', label: 'With its publication' },
        { value: 'group', label: 'The group only' },
        { value: 'public', label: 'Everyone, at once' },
      ],
      access: { update: ({ doc }) => doc?.released !== true },
    },
    {
      name: 'originalName',
      type: 'text',
      label: 'Name of the file',
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
      admin: { readOnly: true, allowCreate: false, condition: (data) => Boolean(data.publication) },
    },
    { name: 'released', type: 'checkbox', defaultValue: false, access: HIDDEN, admin: { hidden: true } },
    {
      name: 'stage',
      type: 'select',
      defaultValue: 'draft',
      options: [...STATES],
      access: HIDDEN,
      admin: { hidden: true },
    },
    {
      name: 'reviewers',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
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

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  Field,
  FieldAccess,
} from 'payload'
import { afterCommit } from '../../src/config/database'
import { dropText, wantText } from '../../src/files/text/asked'
import { TEXT_STATES, type TextState } from '../../src/files/text/textState'
import { i18nIn } from '../../src/words/i18n'
import { fieldForServer } from '../access/groups'

/** Of use to those who upload; visitors see what search finds. */
const signedIn: FieldAccess = ({ req }) => Boolean(req.user)

const READ_ONLY = { create: fieldForServer, update: fieldForServer, read: signedIn }

/** What is known of the text inside the file, for its author. */
export const textFields: Field[] = [
  {
    name: 'textNotice',
    type: 'textarea',
    virtual: true,
    access: READ_ONLY,
    hooks: {
      afterRead: [
        ({ req, siblingData }) => {
          const { notices } = i18nIn(req.i18n.language).words.collections.documents
          return notices[siblingData.textState as TextState] ?? notices.pending
        },
      ],
    },
    admin: { readOnly: true, rows: 2, condition: (data) => Boolean(data.filename) },
  },
  {
    name: 'textState',
    type: 'select',
    defaultValue: 'pending',
    index: true,
    options: [...TEXT_STATES],
    access: READ_ONLY,
    admin: { readOnly: true, condition: () => false },
  },
  {
    name: 'pageCount',
    type: 'number',
    access: READ_ONLY,
    admin: { readOnly: true, condition: (data) => typeof data.pageCount === 'number' },
  },
]

/** A new file has another text. */
export const forgetText: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file ? { ...data, textState: 'pending', pageCount: null } : data

/** After the commit, so that what is read is there; the upload is acknowledged without waiting for it. */
export const readText: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (req.file) await afterCommit(req, () => wantText(req.payload, doc.id as string))
  return doc
}

/** What was read of a file goes with it. */
export const removeText: CollectionAfterDeleteHook = async ({ id, req }) => {
  await afterCommit(req, () => dropText(req.payload, String(id)))
}

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
import { fieldForServer } from '../access/groups'

const LABELS: Record<TextState, string> = {
  pending: 'Not read yet',
  found: 'Found',
  none: 'None in the file',
  locked: 'Locked with a password',
  broken: 'The file is broken',
  'too-large': 'The file is too large to read',
  'too-slow': 'The file takes too long to read',
  unsupported: 'Files of this kind are not read',
}

const NOT_INSIDE = 'so search does not look inside it.'

/** What its author can do about a file. */
const NOTICES: Record<TextState, string> = {
  pending: 'The text of this file is being read. It is searched as soon as it is there.',
  found: 'Search looks inside this file.',
  none: `No text was found in this file, ${NOT_INSIDE} Upload a PDF that was made from text, or run character recognition over the scan.`,
  locked: `This file is locked with a password, ${NOT_INSIDE} Upload it without the password.`,
  broken: `This file could not be read, ${NOT_INSIDE} Open it, save it anew and upload that.`,
  'too-large': `Reading this file takes too much memory, ${NOT_INSIDE} Upload a smaller version, or several parts.`,
  'too-slow': `Reading this file takes too long, ${NOT_INSIDE} Save it anew with fewer drawings, or upload several parts.`,
  unsupported: `Files of this kind are not read, ${NOT_INSIDE} Attach a PDF beside it.`,
}

/** Of use to those who upload; visitors see what search finds. */
const signedIn: FieldAccess = ({ req }) => Boolean(req.user)

const READ_ONLY = { create: fieldForServer, update: fieldForServer, read: signedIn }

/** What is known of the text inside the file, for its author. */
export const textFields: Field[] = [
  {
    name: 'textNotice',
    type: 'textarea',
    virtual: true,
    label: 'Search inside this file',
    access: READ_ONLY,
    hooks: {
      afterRead: [({ siblingData }) => NOTICES[siblingData.textState as TextState] ?? NOTICES.pending],
    },
    admin: { readOnly: true, rows: 2, condition: (data) => Boolean(data.filename) },
  },
  {
    name: 'textState',
    type: 'select',
    label: 'Text',
    defaultValue: 'pending',
    index: true,
    options: TEXT_STATES.map((value) => ({ value, label: LABELS[value] })),
    access: READ_ONLY,
    admin: { readOnly: true, condition: () => false },
  },
  {
    name: 'pageCount',
    type: 'number',
    label: 'Pages',
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

import type { Field, Tab } from 'payload'
import { PUBLICATION_TYPES } from '../../src/domain/publicationType'
import { publicationWorkflow } from '../../src/domain/publicationWorkflow'
import { adminI18nIn } from '../../src/words/admin'
import type { Words } from '../../src/words/i18n'
import { inEveryLanguage, inWords } from '../../src/words/labels'
import { fieldForServer } from '../access/groups'
import { ownGroups } from '../access/ownGroups'
import type { Publication } from '../../src/payload-types'
import { authors } from '../fields/authors'
import { funders } from '../fields/funders'
import { groups, owningGroup } from '../fields/groups'
import { doi, isbn, issn } from '../fields/identifiers'
import { partialDate } from '../fields/partialDate'
import { publicationSlug } from '../fields/publicationSlug'
import { paperEditor } from '../fields/richText'
import { countries, keywords, themes } from '../fields/tags'
import { language, translations } from '../fields/translations'
import { webAddress } from '../fields/webAddress'

const TYPES = PUBLICATION_TYPES.map((value) => ({
  value,
  label: inWords(({ words }) => words.publicationTypes[value].label),
}))

const { isEditable, privateStates } = publicationWorkflow

/** Set by the server alone; shown so that people see where a paper stands. */
const SERVER_ONLY = { create: fieldForServer, update: fieldForServer }

/** Nobody learns it from the document. */
const UNSEEN = { ...SERVER_ONLY, read: fieldForServer }

const text: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: 300 },
  { name: 'subtitle', type: 'text', maxLength: 300 },
  language,
  { name: 'type', type: 'select', required: true, index: true, options: TYPES },
  authors,
  { name: 'abstract', type: 'textarea', maxLength: 8000 },
  {
    name: 'keyMessages',
    type: 'array',
    maxRows: 8,
    fields: [{ name: 'message', type: 'textarea', required: true }],
  },
  { name: 'body', type: 'richText', editor: paperEditor },
  translations,
  {
    name: 'files',
    type: 'array',
    admin: { components: { RowLabel: '/src/admin/file/FileRowLabel#FileRowLabel' } },
    fields: [{ name: 'document', type: 'upload', relationTo: 'documents', required: true }],
  },
]

const record: Field[] = [
  partialDate('issued'),
  { name: 'series', type: 'text' },
  { name: 'number', type: 'text' },
  { name: 'publisher', type: 'text' },
  doi(),
  isbn(),
  issn(),
  { name: 'licence', type: 'text' },
  webAddress('licenceUrl'),
  webAddress('sourceUrl'),
  funders,
  {
    name: 'related',
    type: 'array',
    fields: [
      {
        name: 'relation',
        type: 'select',
        required: true,
        options: ['supersedes', 'part-of', 'translation-of', 'related'],
      },
      {
        name: 'publication',
        type: 'relationship',
        relationTo: 'publications',
        required: true,
        admin: { allowCreate: false, allowEdit: false },
      },
    ],
  },
]

const standing: Field[] = [
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: publicationWorkflow.initial,
    index: true,
    options: publicationWorkflow.states.map((value) => ({
      value,
      label: ({ i18n }) => adminI18nIn(i18n.language).words.publicationWorkflow.states[value].name,
    })),
    access: SERVER_ONLY,
    // The review panel says it in words; a condition would switch its validation off.
    admin: { components: { Field: '/src/admin/Nothing#Nothing' } },
  },
  { ...owningGroup, ...ownGroups('contributor', { adminsAnywhere: false }) },
  { ...publicationSlug, access: SERVER_ONLY },
  {
    name: 'embargoUntil',
    type: 'date',
    index: true,
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime' },
    },
  },
  {
    name: 'supersededBy',
    type: 'relationship',
    relationTo: 'publications',
    access: SERVER_ONLY,
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.supersededBy) },
  },
  { name: 'revision', type: 'number', required: true, defaultValue: 1, admin: { hidden: true } },
  { name: 'publishedAt', type: 'date', index: true, access: SERVER_ONLY, admin: { hidden: true } },
  // How often it was submitted, and which revision it had then: later steps of a review leave the text as it was.
  { name: 'round', type: 'number', defaultValue: 0, access: UNSEEN, admin: { hidden: true } },
  { name: 'submittedRevision', type: 'number', access: UNSEEN, admin: { hidden: true } },
]

/** In the order of the form: the paper, how it is classified, its record; where it stands is in the sidebar. */
export const publicationFields: Field[] = [
  {
    name: 'review',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/src/admin/ReviewPanel#ReviewPanel' } },
  },
  {
    type: 'tabs',
    tabs: [
      reading('readFirst', (data) => !isBeingWritten(data)),
      { label: tab('paper'), fields: text },
      { label: tab('classification'), fields: [groups, themes, keywords, countries] },
      { label: tab('record'), fields: record },
      reading('readLast', isBeingWritten),
    ],
  },
  ...standing,
]

/** While its authors write it. */
function isBeingWritten({ state }: Partial<Publication>): boolean {
  return state !== undefined && isEditable(state) && privateStates.includes(state)
}

/** As visitors will see it. Nothing is there to read before the first save. */
function reading(name: string, condition: (data: Partial<Publication>) => boolean): Tab {
  return {
    label: tab('read'),
    admin: { condition: (data: Partial<Publication>) => Boolean(data.id) && condition(data) },
    fields: [{ name, type: 'ui', admin: { components: { Field: '/src/admin/Reading#Reading' } } }],
  }
}

function tab(name: keyof Words['collections']['publications']['tabs']) {
  return inEveryLanguage(({ words }) => words.collections.publications.tabs[name])
}

import type { CollectionConfig } from 'payload'
import { editors } from '../src/access/principal'
import { readBy } from '../src/access/readBy'
import { READ_RULES } from '../src/access/readRules'
import { hiddenFromMembers } from './access/ownGroups'
import { paperEditor } from './fields/richText'
import { partialDate } from './fields/partialDate'
import { slug } from './fields/slug'
import { under } from './labels/navigation'

/** Pages of plain text: about, legal. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  admin: { hidden: hiddenFromMembers, group: under('hub'), useAsTitle: 'title', defaultColumns: ['title', 'slug'] },
  access: { read: readBy(READ_RULES.pages), create: editors, update: editors, delete: editors },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true },
    slug('title'),
    { name: 'lead', type: 'textarea', localized: true },
    { name: 'body', type: 'richText', editor: paperEditor, localized: true },
    {
      name: 'timeline',
      type: 'array',
      fields: [
        { ...partialDate('date'), required: true },
        { name: 'title', type: 'text', required: true, localized: true },
        { name: 'description', type: 'textarea', localized: true },
      ],
    },
  ],
}

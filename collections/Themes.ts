import type { CollectionConfig } from 'payload'
import { editors } from '../src/access/principal'
import { readBy } from '../src/access/readBy'
import { READ_RULES } from '../src/access/readRules'
import { hiddenFromMembers } from './access/ownGroups'
import { slug } from './fields/slug'
import { under } from './labels/navigation'

/** The cross-cutting themes by which editors tag. */
export const Themes: CollectionConfig = {
  slug: 'themes',
  admin: { hidden: hiddenFromMembers, group: under('network'), useAsTitle: 'name', defaultColumns: ['number', 'name'] },
  defaultSort: 'number',
  access: { read: readBy(READ_RULES.themes), create: editors, update: editors, delete: editors },
  fields: [
    { name: 'number', type: 'number', required: true, min: 1 },
    { name: 'name', type: 'text', required: true, localized: true },
    slug('name'),
    { name: 'description', type: 'textarea', required: true, localized: true },
    {
      name: 'colour',
      type: 'text',
      required: true,
      defaultValue: '#0a5c66',
      validate: (value: unknown) =>
        (typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value)) || 'Write the colour as six digits: #0a5c66.',
    },
  ],
}

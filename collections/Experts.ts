import type { CollectionConfig } from 'payload'
import { editors } from '../src/access/principal'
import { readBy } from '../src/access/readBy'
import { READ_RULES } from '../src/access/readRules'
import { privateRelations } from './access/privateRelations'
import { hiddenFromMembers } from './access/ownGroups'
import { groups } from './fields/groups'
import { orcid } from './fields/identifiers'
import { paperEditor } from './fields/richText'
import { slug } from './fields/slug'
import { countries } from './fields/tags'
import { webAddress } from './fields/webAddress'
import { under } from './labels/navigation'

const relations = privateRelations({ groups: { collection: 'working-groups' } })

/** Public cards of authors and experts. Nothing in here is private: accounts are a collection of their own. */
export const Experts: CollectionConfig = {
  slug: 'experts',
  admin: {
    hidden: hiddenFromMembers,
    group: under('people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'affiliation'],
  },
  defaultSort: 'name',
  access: { read: readBy(READ_RULES.experts), create: editors, update: editors, delete: editors },
  hooks: {
    beforeChange: [relations.beforeChange],
    afterRead: [relations.afterRead],
  },
  custom: { whileUsed: 'They would lose the name, so the card stays.' },
  fields: [
    { name: 'name', type: 'text', required: true, index: true },
    slug('name'),
    { name: 'role', type: 'text', localized: true },
    { name: 'affiliation', type: 'text' },
    { name: 'bio', type: 'richText', editor: paperEditor, localized: true },
    orcid(),
    { name: 'topics', type: 'text', hasMany: true },
    countries,
    { name: 'languages', type: 'text', hasMany: true },
    webAddress('website'),
    { name: 'photo', type: 'upload', relationTo: 'images' },
    groups,
  ],
}

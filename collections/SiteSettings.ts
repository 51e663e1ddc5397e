import type { GlobalConfig } from 'payload'
import { DEFAULT_SETTINGS } from '../src/domain/defaultSettings'
import { SECOND_FACTOR_ROLES } from '../src/accounts/secondFactor/required'
import { fieldForAdmins, fieldForEditors } from './access/groups'
import { editors, everyone } from '../src/access/principal'
import { privateRelations } from './access/privateRelations'
import { hiddenFromMembers } from './access/ownGroups'
import { synonyms } from './fields/synonyms'
import { under } from './labels/navigation'

const relations = privateRelations({ featured: { collection: 'publications' } })

/** What makes this hub the hub of one network: its name, its words. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  admin: { hidden: hiddenFromMembers, group: under('hub') },
  access: { read: everyone, update: editors },
  hooks: { beforeChange: [relations.beforeChange], afterRead: [relations.afterRead] },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: DEFAULT_SETTINGS.name },
    { name: 'tagline', type: 'text', required: true, localized: true, defaultValue: DEFAULT_SETTINGS.tagline },
    { name: 'introduction', type: 'textarea', localized: true },
    { name: 'contact', type: 'email' },
    { name: 'licence', type: 'text', localized: true, defaultValue: DEFAULT_SETTINGS.licence },
    {
      name: 'featured',
      type: 'relationship',
      relationTo: 'publications',
      hasMany: true,
      filterOptions: { _status: { equals: 'published' } },
      admin: { allowCreate: false },
    },
    {
      name: 'secondFactorFor',
      type: 'select',
      hasMany: true,
      options: [...SECOND_FACTOR_ROLES],
      access: { read: fieldForEditors, update: fieldForAdmins },
    },
    synonyms('synonyms'),
  ],
}

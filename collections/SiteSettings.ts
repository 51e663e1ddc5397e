import type { GlobalConfig } from 'payload'
import { DEFAULT_SETTINGS } from '../src/domain/defaultSettings'
import { SECOND_FACTOR_ROLES } from '../src/accounts/secondFactor/required'
import { fieldForAdmins, fieldForEditors } from './access/groups'
import { editors, everyone } from '../src/access/principal'
import { privateRelations } from './access/privateRelations'
import { hiddenFromMembers } from './access/ownGroups'
import { synonyms } from './fields/synonyms'

const ROLE_LABELS = { admin: 'Admins of the hub', editor: 'Editors of the hub', lead: 'Leads of groups' }

const relations = privateRelations({ featured: { collection: 'publications' } })

/** What makes this hub the hub of one network: its name, its words. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: 'Site settings',
  admin: { hidden: hiddenFromMembers, group: 'Hub' },
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
      label: 'On the home page',
      filterOptions: { _status: { equals: 'published' } },
      admin: { allowCreate: false },
    },
    {
      name: 'secondFactorFor',
      type: 'select',
      hasMany: true,
      label: 'Who needs a second factor',
      options: SECOND_FACTOR_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      access: { read: fieldForEditors, update: fieldForAdmins },
      admin: {
        description:
          'People with one of these roles can do nothing after signing in until they have set up an authenticator app.',
      },
    },
    synonyms('synonyms'),
  ],
}

import type { CollectionConfig } from 'payload'
import { PARTNER_ROLES } from '../src/domain/partnerRole'
import { editors } from '../src/access/principal'
import { readBy } from '../src/access/readBy'
import { READ_RULES } from '../src/access/readRules'
import { hiddenFromMembers } from './access/ownGroups'
import { COUNTRY_OPTIONS } from './fields/countryOptions'
import { slug } from './fields/slug'
import { webAddress } from './fields/webAddress'
import { under } from './labels/navigation'

/** The organisations behind the network: its host, who funds it, and with whom it works. */
export const Partners: CollectionConfig = {
  slug: 'partners',
  admin: {
    hidden: hiddenFromMembers,
    group: under('network'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'country', 'since'],
  },
  defaultSort: 'name',
  access: { read: readBy(READ_RULES.partners), create: editors, update: editors, delete: editors },
  custom: { whileUsed: 'They would lose the name of who funded them, so the partner stays.' },
  fields: [
    { name: 'name', type: 'text', required: true, index: true },
    slug('name'),
    { name: 'shortName', type: 'text' },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'partner',
      options: [...PARTNER_ROLES],
    },
    { name: 'country', type: 'select', options: COUNTRY_OPTIONS },
    {
      name: 'since',
      type: 'number',
      min: 1800,
      max: 2999,
    },
    webAddress('website'),
    { name: 'logo', type: 'upload', relationTo: 'images' },
    { name: 'description', type: 'textarea', localized: true },
  ],
}

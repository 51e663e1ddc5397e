import type { CollectionConfig } from 'payload'
import { COUNTRY_OPTIONS } from '../src/domain/countries'
import { PARTNER_ROLES, type PartnerRole } from '../src/domain/partnerRole'
import { closePublicAddresses, keepPublicAddress } from './addresses/hooks'
import { editors } from '../src/access/principal'
import { readBy } from '../src/access/readBy'
import { READ_RULES } from '../src/access/readRules'
import { hiddenFromMembers } from './access/ownGroups'
import { slug } from './fields/slug'
import { webAddress } from './fields/webAddress'

const ROLE_LABELS: Record<PartnerRole, string> = {
  host: 'Host',
  donor: 'Donor',
  'co-host': 'Co-host of events',
  partner: 'Partner',
}

/** The organisations behind the network: its host, who funds it, and with whom it works. */
export const Partners: CollectionConfig = {
  slug: 'partners',
  admin: {
    hidden: hiddenFromMembers,
    group: 'Network',
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'country', 'since'],
  },
  defaultSort: 'name',
  access: { read: readBy(READ_RULES.partners), create: editors, update: editors, delete: editors },
  hooks: { afterChange: [keepPublicAddress], afterDelete: [closePublicAddresses] },
  custom: { whileUsed: 'They would lose the name of who funded them, so the partner stays.' },
  fields: [
    { name: 'name', type: 'text', required: true, index: true },
    slug('name'),
    { name: 'shortName', type: 'text', admin: { description: 'As it is abbreviated: SDC.' } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'partner',
      options: PARTNER_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      admin: { description: 'The host and the donors are named at the foot of every page.' },
    },
    { name: 'country', type: 'select', options: COUNTRY_OPTIONS },
    {
      name: 'since',
      type: 'number',
      min: 1800,
      max: 2999,
      admin: { description: 'The year in which the partnership began.' },
    },
    webAddress('website', 'Web page'),
    { name: 'logo', type: 'upload', relationTo: 'images' },
    { name: 'description', type: 'textarea', localized: true },
  ],
}

import type { CollectionConfig } from 'payload'
import { GROUP_ROLES } from '../../src/domain/roles'
import { readMemberships } from '../access/accounts'
import { createInOwnGroup, withGroupRole } from '../access/groups'
import { ownGroups } from '../access/ownGroups'
import { owningGroup } from '../fields/groups'
import { keepALead, keepALeadAtDeletion, refuseSecond } from './hooks'
import { under } from '../labels/navigation'

/**
 * Who belongs to which group, as what, since and until when. Kept apart from the accounts: signing in rewrites an
 * account, and must never bring back a role that was just taken away.
 */
export const Memberships: CollectionConfig = {
  slug: 'memberships',
  admin: { group: under('people'), useAsTitle: 'title', defaultColumns: ['user', 'group', 'role', 'state', 'until'] },
  access: {
    read: readMemberships,
    create: createInOwnGroup('lead'),
    update: withGroupRole('lead'),
    delete: withGroupRole('lead'),
  },
  indexes: [{ fields: ['user', 'group'], unique: true }],
  hooks: {
    beforeChange: [refuseSecond, keepALead],
    beforeDelete: [keepALeadAtDeletion],
  },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      admin: { allowCreate: false, allowEdit: false },
      access: { update: () => false },
    },
    { ...owningGroup, ...ownGroups('lead', { adminsAnywhere: true }) },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'contributor',
      options: [...GROUP_ROLES],
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'active',
      options: ['active', 'ended'],
    },
    { name: 'since', type: 'date', defaultValue: () => new Date().toISOString() },
    { name: 'until', type: 'date', index: true },
    {
      name: 'title',
      type: 'text',
      admin: { hidden: true },
      hooks: { beforeChange: [({ siblingData }) => capital(String(siblingData.role))] },
    },
  ],
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

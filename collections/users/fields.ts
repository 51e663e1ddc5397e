import type { Field } from 'payload'
import { LOCALES } from '../../src/domain/locale'
import { FREQUENCIES, TOPICS } from '../../src/domain/notificationTopics'
import { PLATFORM_ROLES } from '../../src/domain/roles'
import { namedLanguage } from '../../src/words/labels'
import { ownOrAdmin } from '../access/accounts'
import { fieldForAdmins, fieldForEditorsOfOthers, fieldForServer } from '../access/groups'

/** Set by the server alone. */
const byServer = { read: ownOrAdmin, create: fieldForServer, update: fieldForServer }

export const fields: Field[] = [
  {
    name: 'passwordStrength',
    type: 'ui',
    admin: { components: { Field: '/src/admin/account/NewAccountStrength#NewAccountStrength' } },
  },
  { name: 'name', type: 'text', required: true, maxLength: 120 },
  {
    name: 'role',
    type: 'select',
    index: true,
    options: [...PLATFORM_ROLES],
    access: { read: ownOrAdmin, create: fieldForAdmins, update: fieldForAdmins },
    admin: { condition: (_, __, { user }) => user?.role === 'admin' },
  },
  {
    name: 'locale',
    type: 'select',
    options: LOCALES.map(namedLanguage),
    defaultValue: 'en',
    access: { read: ownOrAdmin },
  },
  {
    // Chosen by the person, on their own page.
    name: 'notifications',
    type: 'group',
    access: { read: ownOrAdmin },
    admin: { hidden: true },
    fields: TOPICS.map((name) => ({ name, type: 'select', options: [...FREQUENCIES] })),
  },
  {
    name: 'expert',
    type: 'relationship',
    relationTo: 'experts',
    access: { read: ownOrAdmin, update: fieldForEditorsOfOthers },
    admin: { allowCreate: false, condition: (_, __, { user }) => Boolean(user?.role) },
  },
  {
    name: 'disabledAt',
    type: 'date',
    index: true,
    access: byServer,
    admin: { readOnly: true, condition: (data) => Boolean(data?.disabledAt) },
  },
  {
    name: 'erasedAt',
    type: 'date',
    access: byServer,
    admin: { readOnly: true, condition: (data) => Boolean(data?.erasedAt) },
  },
  {
    name: 'accountPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      condition: (data, _, { user }) => Boolean(data?.id) && user?.role === 'admin',
      components: { Field: '/src/admin/account/AdminPanel#AdminPanel' },
    },
  },
  // Payload's own, which change by endpoints of their own that ask for the present password.
  { name: 'email', type: 'email', required: true, unique: true, access: { update: fieldForServer } },
  { name: 'password', type: 'text', virtual: true, hidden: true, access: { update: fieldForServer } },
  // Nobody learns the id of a session, not even its owner; Payload reads them as the server.
  { name: 'sessions', type: 'array', fields: [], access: { read: fieldForServer } },
]

import type { Field } from 'payload'
import { LOCALES } from '../../src/domain/locale'
import { ownOrAdmin } from '../access/accounts'
import { fieldForAdmins, fieldForEditors, fieldForServer } from '../access/groups'

const languages = new Intl.DisplayNames('en', { type: 'language' })

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
    label: 'Role on the hub',
    options: [
      { value: 'editor', label: 'Editor' },
      { value: 'admin', label: 'Admin' },
    ],
    access: { read: ownOrAdmin, create: fieldForAdmins, update: fieldForAdmins },
    admin: {
      description: 'Most people have none: what they may do comes from their groups.',
      condition: (_, __, { user }) => user?.role === 'admin',
    },
  },
  {
    name: 'locale',
    type: 'select',
    label: 'Language of messages',
    options: LOCALES.map((value) => ({ value, label: languages.of(value) ?? value })),
    defaultValue: 'en',
    access: { read: ownOrAdmin },
  },
  {
    name: 'expert',
    type: 'relationship',
    relationTo: 'experts',
    label: 'Public expert card',
    access: { read: ownOrAdmin, update: fieldForEditors },
    admin: { allowCreate: false, condition: (_, __, { user }) => Boolean(user?.role) },
  },
  {
    name: 'disabledAt',
    type: 'date',
    index: true,
    label: 'Disabled since',
    access: byServer,
    admin: { readOnly: true, condition: (data) => Boolean(data?.disabledAt) },
  },
  {
    name: 'erasedAt',
    type: 'date',
    label: 'Deleted by its owner',
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

import type { CollectionConfig } from 'payload'
import { LOCALES } from '../src/domain/locale'
import { ownOrAdmin, readAccounts, updateAccounts } from './access/accounts'
import { fieldForAdmins, fieldForEditors } from './access/groups'
import { admins } from './access/principal'
import { hiddenFromMembers } from './access/ownGroups'

const SESSION_SECONDS = 7 * 24 * 60 * 60

/**
 * Accounts. What a person may do in a group is a membership; `role` is for the hub as a whole.
 *
 * @param options.secureCookies whether the hub is reached by https alone
 */
export const users = ({ secureCookies }: { secureCookies: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'Account', plural: 'Accounts' },
  admin: { hidden: hiddenFromMembers, group: 'People', useAsTitle: 'name', defaultColumns: ['name', 'email', 'role'] },
  auth: {
    tokenExpiration: SESSION_SECONDS,
    // Payload's lock would let anyone lock anyone out; sign-in is limited by address and account in src/http.
    maxLoginAttempts: 0,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: secureCookies },
    // The default refuses a second request within a while by an error that tells who has an account.
    forgotPassword: { minRequestInterval: 0 },
  },
  access: {
    read: readAccounts,
    create: admins,
    update: updateAccounts,
    delete: admins,
    unlock: admins,
    admin: ({ req }) => Boolean(req.user),
  },
  custom: {
    whileUsed: 'End the memberships instead, and keep the account: what this person did stays under their name.',
  },
  fields: [
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
      options: [...LOCALES],
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
  ],
})

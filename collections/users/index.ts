import type { CollectionConfig } from 'payload'
import { admins } from '../../src/access/principal'
import { readAccounts, updateAccounts } from '../access/accounts'
import { hiddenFromMembers } from '../access/ownGroups'
import { endpoints } from './endpoints'
import { fields } from './fields'
import { mailNewPassword, sendNoMailOfPayload } from './hooks/forgottenPassword'
import { checkPassword, normalisePassword, refuseCredentials } from './hooks/passwords'
import { noteFailedSignIn, noteSignIn, noteSignOut, requireSecondFactor } from './hooks/signIn'
import { forgetAccount, keepAnAdmin, keepAnAdminAtDeletion, tellOfRole } from './hooks/accountChanges'
import { under } from '../labels/navigation'

const SESSION_SECONDS = 7 * 24 * 60 * 60

/**
 * Accounts. What a person may do in a group is a membership; `role` is for the hub as a whole.
 *
 * @param options.secureCookies whether the hub is reached by https alone
 */
export const users = ({ secureCookies }: { secureCookies: boolean }): CollectionConfig => ({
  slug: 'users',
  admin: {
    hidden: hiddenFromMembers,
    group: under('people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'disabledAt'],
  },
  auth: {
    // A session ends a week after it was last prolonged, and thirty days after signing in: src/accounts/sessions.
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
  endpoints,
  hooks: {
    beforeOperation: [refuseCredentials, normalisePassword, sendNoMailOfPayload],
    beforeValidate: [checkPassword],
    beforeChange: [keepAnAdmin],
    beforeLogin: [requireSecondFactor],
    afterLogin: [noteSignIn],
    afterLogout: [noteSignOut],
    afterForgotPassword: [mailNewPassword],
    afterChange: [tellOfRole],
    afterError: [noteFailedSignIn],
    beforeDelete: [keepAnAdminAtDeletion],
    afterDelete: [forgetAccount],
  },
  custom: { whileUsed: 'Disable the account instead: nobody signs in with it, and what was written stays.' },
  fields,
})

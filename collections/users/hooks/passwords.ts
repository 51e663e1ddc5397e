import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { accountActionOf } from '../../../src/accounts/accountAction'
import { matchingForm, type KeptPassword } from '../../../src/accounts/passwordHash'
import { acceptedPassword } from '../../../src/accounts/passwordRules'
import { activeFactor } from '../../../src/accounts/secondFactor/factor'
import { HttpProblem } from '../../../src/domain/errors'
import { keptForms, opaqueString } from '../../../src/domain/password'

/** Gives Payload a password in the form in which the account keeps it, or will. */
export const normalisePassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const data: unknown = (args as { data?: unknown }).data
  if (!hasPassword(data)) return args
  if (operation === 'login') data.password = await formForSignIn(req, data)
  if (operation === 'create' || operation === 'update') data.password = opaqueString(data.password) ?? data.password
  return args
}

/** Accounts of before may keep a password as it was typed then. */
async function formForSignIn(req: PayloadRequest, data: { password: string; email?: unknown }): Promise<string> {
  const [form = data.password, ...others] = keptForms(data.password)
  if (others.length === 0 || typeof data.email !== 'string') return form
  const account = await req.payload.db.findOne<KeptPassword & { id: string }>({
    collection: 'users',
    where: { email: { equals: data.email.toLowerCase().trim() } },
    req,
  })
  return (account && (await matchingForm(account, data.password))) ?? form
}

/** Holds a new password to the rules, wherever it comes from. */
export const checkPassword: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (data?.password === undefined || data.password === null) return data
  const { name: hub } = await req.payload.findGlobal({
    slug: 'site-settings',
    select: { name: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const account = { ...(originalDoc as object | undefined), ...data } as { id?: string; email?: string; name?: string }
  acceptedPassword(data.password, {
    personal: [account.email, account.name, hub],
    hasSecondFactor: account.id !== undefined && (await activeFactor(req.payload, account.id, req)) !== null,
  })
  return data
}

/**
 * Keeps changes of the password and the e-mail address to the addresses that ask for the present password. The admin's
 * form sends the address along with every change, which is let pass while it is the same.
 */
export const refuseCredentials: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data, overrideAccess } = args as { id?: string; data?: Record<string, unknown>; overrideAccess?: boolean }
  const { user } = req
  if (operation !== 'update' || overrideAccess || !data || !user || accountActionOf(req)) return args
  if (data.password !== undefined && data.password !== null && data.password !== '')
    throw elsewhere('password', 'A password is changed on the page “Your account”, which asks for the present one.')
  const isTheirs = user.id === id || user.role === 'admin'
  if (typeof data.email !== 'string' || id === undefined || !isTheirs) return args
  const account = await req.payload.db.findOne<{ id: string; email?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (account && account.email !== data.email.toLowerCase().trim())
    throw elsewhere('email', 'An e-mail address is changed on the page “Your account”, and confirmed by mail.')
  return args
}

function elsewhere(field: 'password' | 'email', message: string): HttpProblem {
  return new HttpProblem(`account.${field}-elsewhere`, 400, message, {
    field,
    details: { endpoint: `POST /api/users/:id/${field}` },
  })
}

function hasPassword(data: unknown): data is { password: string; email?: unknown } {
  return typeof data === 'object' && data !== null && 'password' in data && typeof data.password === 'string'
}

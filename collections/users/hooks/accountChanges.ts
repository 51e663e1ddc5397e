import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload'
import { isActiveAdmin, refuseWithoutAdmin } from '../../../src/accounts/lastAdmin'
import { tellOwner, type Recipient } from '../../../src/accounts/mails'
import { PRIVATE_COLLECTIONS, removeRows } from '../../../src/accounts/store'
import type { User } from '../../../src/payload-types'

/** Keeps one admin who can sign in, whatever is changed. */
export const keepAnAdmin: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation === 'update' && isActiveAdmin(originalDoc) && !isActiveAdmin({ ...originalDoc, ...data }))
    await refuseWithoutAdmin(req, String(originalDoc.id))
  return data
}

export const keepAnAdminAtDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await req.payload.db.findOne<{ id: string; role?: string; disabledAt?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (isActiveAdmin(account)) await refuseWithoutAdmin(req, String(id))
}

/** Nothing that the server alone knows of an account outlives it. */
export const forgetAccount: CollectionAfterDeleteHook = async ({ id, req }) => {
  for (const collection of PRIVATE_COLLECTIONS) await removeRows(req, collection, { user: { equals: String(id) } })
}

/** Tells a person by mail that their role on the hub has changed. */
export const tellOfRole: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const now = (doc.role ?? null) as User['role'] | null
  if (operation !== 'update' || doc.erasedAt || now === (previousDoc.role ?? null)) return
  await tellOwner(req, doc as Recipient, (words) => words[now ?? 'noRole'], { byAdmin: true })
}

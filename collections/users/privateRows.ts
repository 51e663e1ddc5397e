import type { CollectionConfig, CollectionSlug, Field } from 'payload'
import { nobody } from '../../src/access/principal'

/** What the server alone reads and writes, past Payload's hooks: see src/accounts/store.ts. No address reaches it. */
function privateRows(slug: CollectionSlug, fields: Field[]): CollectionConfig {
  const user: Field = { name: 'user', type: 'text', required: true, index: true }
  return {
    slug,
    admin: { hidden: true },
    access: { read: nobody, create: nobody, update: nobody, delete: nobody },
    endpoints: false,
    timestamps: false,
    fields: [user, ...fields],
  }
}

export const secondFactors = privateRows('second-factors', [
  { name: 'secret', type: 'text', required: true },
  { name: 'confirmedAt', type: 'date' },
  { name: 'lastStep', type: 'number', required: true },
  { name: 'recoveryCodes', type: 'json', required: true },
  { name: 'failures', type: 'number', required: true },
  { name: 'failedAt', type: 'date' },
])

export const emailChanges = privateRows('email-changes', [
  { name: 'email', type: 'text', required: true },
  { name: 'expiresAt', type: 'date', required: true },
  { name: 'oldConfirmedAt', type: 'date' },
  { name: 'newConfirmedAt', type: 'date' },
])

export const sessions = privateRows('sessions', [
  { name: 'device', type: 'text', required: true },
  { name: 'address', type: 'text' },
  { name: 'signedInAt', type: 'date', required: true },
  { name: 'lastSeenAt', type: 'date', required: true },
])

export const digestEntries = privateRows('digest-entries', [
  { name: 'at', type: 'date', required: true },
  { name: 'notification', type: 'json', required: true },
])

export const actionLinks = privateRows('action-links', [
  { name: 'tokenHash', type: 'text', required: true, unique: true },
  { name: 'action', type: 'text', required: true },
  { name: 'document', type: 'text', required: true, index: true },
  { name: 'about', type: 'json' },
  { name: 'createdAt', type: 'date', required: true },
  { name: 'expiresAt', type: 'date', required: true },
  { name: 'usedAt', type: 'date' },
  { name: 'endedAt', type: 'date' },
])

import type { CollectionConfig } from 'payload'
import { admins, nobody } from './access/principal'

/** Who did what, when. Written by the server in the transaction of the change; nobody edits or deletes a line. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: 'Audit entry', plural: 'Audit log' },
  admin: {
    group: 'Hub',
    useAsTitle: 'action',
    defaultColumns: ['at', 'actorName', 'action', 'targetCollection', 'note'],
  },
  access: { read: admins, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  defaultSort: '-at',
  fields: [
    { name: 'at', type: 'date', required: true, index: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'actor', type: 'text', index: true },
    { name: 'actorName', type: 'text', label: 'Who' },
    { name: 'action', type: 'text', required: true },
    { name: 'targetCollection', type: 'text', required: true, label: 'Collection' },
    { name: 'target', type: 'text', required: true, index: true },
    { name: 'fields', type: 'text', hasMany: true, label: 'Changed fields' },
    { name: 'fromState', type: 'text' },
    { name: 'toState', type: 'text' },
    { name: 'note', type: 'textarea' },
  ],
}

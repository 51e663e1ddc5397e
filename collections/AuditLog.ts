import type { CollectionConfig } from 'payload'
import { admins, nobody } from '../src/access/principal'

/** Who did what, when. Written by the server in the transaction of the change; nobody edits or deletes a line. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: 'Audit entry', plural: 'Audit log' },
  admin: {
    group: 'Hub',
    useAsTitle: 'action',
    defaultColumns: ['at', 'actorName', 'action', 'targetCollection', 'targetTitle', 'note'],
  },
  access: { read: admins, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  defaultSort: '-at',
  fields: [
    { name: 'at', type: 'date', required: true, index: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'actor', type: 'text', index: true },
    { name: 'actorName', type: 'text', label: 'Who' },
    { name: 'actorEmail', type: 'text', label: 'Account', admin: { description: 'Tells people of one name apart.' } },
    { name: 'action', type: 'text', required: true },
    { name: 'targetCollection', type: 'text', required: true, label: 'Collection' },
    { name: 'target', type: 'text', required: true, index: true },
    { name: 'targetTitle', type: 'text', label: 'What', admin: { description: 'As it was called then.' } },
    { name: 'fields', type: 'text', hasMany: true, label: 'Changed fields' },
    {
      name: 'changes',
      type: 'array',
      label: 'Values before and after',
      labels: { singular: 'Change', plural: 'Changes' },
      fields: [
        { name: 'field', type: 'text', required: true },
        { name: 'from', type: 'text' },
        { name: 'to', type: 'text' },
      ],
    },
    { name: 'fromState', type: 'text' },
    { name: 'toState', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'network', type: 'text', admin: { description: 'Where it was done from, roughly.' } },
  ],
}

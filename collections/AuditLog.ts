import type { CollectionConfig } from 'payload'
import { admins, nobody } from '../src/access/principal'
import { under } from './labels/navigation'

/** Who did what, when. Written by the server in the transaction of the change; nobody edits or deletes a line. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  admin: {
    group: under('hub'),
    useAsTitle: 'action',
    defaultColumns: ['at', 'actorName', 'action', 'targetCollection', 'targetTitle', 'note'],
  },
  access: { read: admins, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  defaultSort: '-at',
  fields: [
    { name: 'at', type: 'date', required: true, index: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'actor', type: 'text', index: true },
    { name: 'actorName', type: 'text' },
    { name: 'actorEmail', type: 'text' },
    { name: 'action', type: 'text', required: true },
    { name: 'targetCollection', type: 'text', required: true },
    { name: 'target', type: 'text', required: true, index: true },
    { name: 'targetTitle', type: 'text' },
    { name: 'fields', type: 'text', hasMany: true },
    {
      name: 'changes',
      type: 'array',
      fields: [
        { name: 'field', type: 'text', required: true },
        { name: 'from', type: 'text' },
        { name: 'to', type: 'text' },
      ],
    },
    { name: 'fromState', type: 'text' },
    { name: 'toState', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'network', type: 'text' },
  ],
}

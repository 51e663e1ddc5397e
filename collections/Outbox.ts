import type { CollectionConfig } from 'payload'
import { nobody } from './access/principal'

/** The feed of changes that derived stores follow, on this node and on others. */
export const Outbox: CollectionConfig = {
  slug: 'outbox',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  defaultSort: 'at',
  fields: [
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'targetCollection', type: 'text', required: true },
    { name: 'target', type: 'text', required: true },
    { name: 'operation', type: 'text', required: true },
    { name: 'isPublic', type: 'checkbox', required: true },
  ],
}

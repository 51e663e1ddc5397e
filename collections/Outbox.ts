import type { CollectionConfig } from 'payload'
import { nobody } from '../src/access/principal'

/** What happened, by whom and to what: the events that processors follow, on this node and on others. */
export const Outbox: CollectionConfig = {
  slug: 'outbox',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  defaultSort: 'at',
  fields: [
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'name', type: 'text', required: true },
    { name: 'actor', type: 'text' },
    { name: 'targetCollection', type: 'text', required: true },
    { name: 'target', type: 'text', required: true },
    { name: 'isPublic', type: 'checkbox', required: true },
  ],
}

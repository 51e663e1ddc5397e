import type { CollectionConfig } from 'payload'
import { ADDRESSED } from '../../src/domain/addressed'
import { nobody } from '../../src/access/principal'

/**
 * Which document each public address belongs to, for ever: the present slugs and those of before, of what is gone too.
 * Written in the transaction of the change that makes something public or gives it another slug.
 *
 * @see docs/decisions/0008-addresses-and-tombstones.md
 */
export const Addresses: CollectionConfig = {
  slug: 'addresses',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  indexes: [{ fields: ['targetCollection', 'slug'], unique: true }],
  fields: [
    { name: 'targetCollection', type: 'select', required: true, options: [...ADDRESSED] },
    { name: 'slug', type: 'text', required: true },
    { name: 'target', type: 'text', required: true, index: true },
    // Before it, while an embargo lasts, the address has told nobody anything.
    { name: 'publicFrom', type: 'date', required: true },
    { name: 'goneAt', type: 'date' },
  ],
}

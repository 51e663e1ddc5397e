import type { CollectionConfig } from 'payload'
import { everyone, nobody } from '../src/access/principal'

/**
 * What is said to readers where a withdrawn publication stood, and nothing else of it. Written by the withdrawal in its
 * transaction; a publication that is removed entirely has none.
 */
export const Tombstones: CollectionConfig = {
  slug: 'tombstones',
  admin: { hidden: true },
  access: { read: everyone, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    { name: 'publication', type: 'text', required: true, unique: true },
    { name: 'title', type: 'text' },
    { name: 'language', type: 'text', required: true },
    { name: 'authors', type: 'text', hasMany: true },
    { name: 'issued', type: 'text' },
    { name: 'withdrawnAt', type: 'date', required: true },
    { name: 'reason', type: 'textarea', required: true },
    { name: 'successor', type: 'text' },
  ],
}

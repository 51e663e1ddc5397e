import type { TextField } from 'payload'
import { slug as slugOf } from '../../src/domain/slug'

/**
 * The last part of a public address, made from another field when it is left empty and kept when that changes: links
 * outlive titles.
 *
 * @param from name of the field it is made from
 */
export function slug(from: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    admin: { position: 'sidebar', description: 'Part of the address. Left empty, it is made for you.' },
    validate: (value: unknown) =>
      (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
      'Use small letters, digits and single hyphens, such as migration-brief-41.',
    hooks: {
      beforeValidate: [
        ({ value, data, originalDoc }) => {
          if (typeof value === 'string' && value !== '') return value
          const source: unknown = originalDoc?.slug ?? data?.[from]
          return typeof source === 'string' ? slugOf(source) : value
        },
      ],
    },
  }
}

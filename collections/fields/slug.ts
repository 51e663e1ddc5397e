import { ValidationError, type PayloadRequest, type TextField } from 'payload'
import { freeSlug } from '../../src/addresses/freeSlug'
import { isAddressed, type Addressed } from '../../src/domain/addressed'
import { slug as slugOf } from '../../src/domain/slug'

/**
 * The last part of a public address, made from another field when it is left empty and kept when that changes: links
 * outlive titles. One that another document has, or ever had in public, is refused.
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
    admin: { position: 'sidebar' },
    validate: (value: unknown) =>
      (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
      'Use small letters, digits and single hyphens, such as migration-brief-41.',
    hooks: {
      beforeValidate: [
        async ({ value, data, originalDoc, collection, req }) => {
          if (!collection || !isAddressed(collection.slug)) return value
          const holder = { req, collection: collection.slug, document: originalDoc?.id ?? data?.id }
          if (typeof value === 'string' && value !== '') {
            if (value !== originalDoc?.slug) await refuseTaken(value, holder)
            return value
          }
          if (originalDoc?.slug) return originalDoc.slug
          const source: unknown = data?.[from]
          const wanted = typeof source === 'string' ? slugOf(source) : ''
          return wanted === '' ? value : freeSlug(req, holder.collection, wanted, holder.document)
        },
      ],
    },
  }
}

interface Holder {
  req: PayloadRequest
  collection: Addressed
  document: string | undefined
}

async function refuseTaken(wanted: string, { req, collection, document }: Holder): Promise<void> {
  const free = await freeSlug(req, collection, wanted, document)
  if (free === wanted) return
  const message = `This address is taken, now or in the past. Free is ${free}.`
  throw new ValidationError({ collection, errors: [{ path: 'slug', message }], req })
}

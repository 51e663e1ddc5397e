import { randomUUID } from 'node:crypto'
import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig, TypedUser } from 'payload'
import { PASSWORD } from './people'
import { pdf } from './uploads'

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let numbers = 10_000

/**
 * Writes a document that has what its collection demands, as its fields tell: whatever collections there are, a test can
 * have one of each.
 *
 * @param payload to write to
 * @param slug of the collection
 * @param known ids of documents to point to, by collection; those that are missing are written and added
 * @param user whose groups a document may belong to
 * @returns its id
 */
export async function writeValid(
  payload: Payload,
  slug: string,
  known: Map<string, string>,
  user?: TypedUser,
): Promise<string> {
  const { config } = payload.collections[slug as CollectionSlug]
  const { id } = await payload.create({
    collection: slug as CollectionSlug,
    data: (await validDocument(payload, config, known)) as never,
    depth: 0,
    overrideAccess: true,
    user,
    ...(config.upload ? { file: fileFor(config) } : {}),
  })
  if (!known.has(slug)) known.set(slug, String(id))
  return String(id)
}

/** @returns data for `create` with what the collection demands and nothing more */
export async function validDocument(
  payload: Payload,
  { flattenedFields, auth }: SanitizedCollectionConfig,
  known: Map<string, string>,
): Promise<Record<string, unknown>> {
  const data = await validRow(payload, flattenedFields, known)
  return auth ? { ...data, password: PASSWORD } : data
}

/** @returns the fields that a document or row cannot be without */
export async function validRow(
  payload: Payload,
  fields: FlattenedField[],
  known: Map<string, string>,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {}
  for (const field of fields) {
    const isMade =
      field.name === 'id' || (field.name === 'slug' && 'hooks' in field && Boolean(field.hooks?.beforeValidate?.length))
    const isNeeded = 'required' in field && field.required === true && !isMade
    if (!isNeeded || ('hidden' in field && field.hidden)) continue
    if ('defaultValue' in field && field.defaultValue !== undefined && field.defaultValue !== '') continue
    data[field.name] = await validValue(payload, field, known)
  }
  return data
}

async function validValue(payload: Payload, field: FlattenedField, known: Map<string, string>): Promise<unknown> {
  switch (field.type) {
    case 'text':
      // Any text will do for a text, and a date is one.
      return field.name === 'date' ? '2026' : `Valid ${numbers++}`
    case 'textarea':
      return 'Valid words'
    case 'email':
      return `${randomUUID()}@example.org`
    case 'number':
      return numbers++
    case 'checkbox':
      return false
    case 'date':
      return new Date().toISOString()
    case 'select': {
      const [option] = field.options
      return typeof option === 'object' ? option.value : option
    }
    case 'relationship':
    case 'upload': {
      const target = String(Array.isArray(field.relationTo) ? field.relationTo[0] : field.relationTo)
      const id = known.get(target) ?? (await writeValid(payload, target, known))
      const value = Array.isArray(field.relationTo) ? { relationTo: target, value: id } : id
      return field.hasMany ? [value] : value
    }
    case 'json':
      return []
    default:
      throw new Error(`No valid value is known for ${field.name}, which is a ${field.type}`)
  }
}

/** @returns a file that an upload collection takes */
export function fileFor({ upload }: SanitizedCollectionConfig) {
  const isPicture = upload?.mimeTypes?.includes('image/png')
  const data = isPicture ? PIXEL : pdf('valid')
  const kind = isPicture
    ? { name: 'valid.png', mimetype: 'image/png' }
    : { name: 'valid.pdf', mimetype: 'application/pdf' }
  return { ...kind, data, size: data.length }
}

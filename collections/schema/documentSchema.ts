import type { FlattenedField, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'
import { z } from 'zod'
import { objectOf } from './fieldSchema'

type Stored = SanitizedCollectionConfig | SanitizedGlobalConfig

/** Who writes: people through the API and the admin, or the hub's own code. */
export type Door = 'outside' | 'server'

/** What the server keeps of every document, and of every file. The admin sends it back with each save. */
const KEPT_BY_SERVER = [
  ...['id', 'createdAt', 'updatedAt', 'deletedAt'],
  ...['url', 'thumbnailURL', 'filename', 'mimeType', 'filesize', 'width', 'height', 'sizes', '_objectKey', 'prefix'],
]

/** Beyond the shape of any password that is set; its strength is judged elsewhere. */
const password = z.string('Write text.').max(1_000, 'Keep it within 1,000 characters.').nullable().optional()

const schemas = new WeakMap<FlattenedField[], Record<Door, z.ZodType<Record<string, unknown>>>>()

/**
 * The one schema that everything written to a collection or a global passes, made from its own fields.
 *
 * From outside, fields that nobody sees are unknown, and what the server keeps itself is checked and then left out: the
 * admin returns it with every form, so it is no fault, and it is never stored.
 *
 * @param stored the collection or global, as Payload has completed it
 * @param door who writes
 * @returns the schema of the fields that are written, all or some
 * @throws Error when one of the fields has a type without a schema
 */
export function documentSchema(stored: Stored, door: Door): z.ZodType<Record<string, unknown>> {
  const known = schemas.get(stored.flattenedFields) ?? build(stored)
  schemas.set(stored.flattenedFields, known)
  return known[door]
}

/**
 * Makes every schema, so that a field without one is noticed when the hub starts.
 *
 * @param config the whole of Payload's configuration
 * @throws Error when a field has a type without a schema
 */
export function checkSchemas({ collections, globals }: Pick<SanitizedConfig, 'collections' | 'globals'>): void {
  const ours = collections.filter(({ slug }) => !slug.startsWith('payload-'))
  for (const stored of [...ours, ...globals]) documentSchema(stored, 'outside')
}

function build(stored: Stored) {
  const isAccount = 'auth' in stored && Boolean(stored.auth)
  const more = isAccount ? { password } : {}
  const repeated = isAccount ? { 'confirm-password': password } : {}
  const seen = stored.flattenedFields.filter((field) => !isHidden(field))
  const server = objectOf(stored.flattenedFields, 'Send an object.').extend(more)
  const outside = objectOf(seen, 'Send an object.').extend({ ...more, ...repeated })
  return {
    server,
    outside: outside.transform((data) => without(data, [...KEPT_BY_SERVER, ...Object.keys(repeated)])),
  }
}

/** Secrets of accounts. */
function isHidden({ hidden, admin }: FlattenedField): boolean {
  return hidden === true || admin?.disabled === true
}

function without(data: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)))
}

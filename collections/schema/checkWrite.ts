import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  GlobalBeforeOperationHook,
  GlobalBeforeValidateHook,
  JsonObject,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
} from 'payload'
import { HttpProblem } from '../../src/domain/errors'
import { isOwnWrite, noteWrite } from '../access/ownWrites'
import { checkCredentials } from './credentials'
import { documentSchema } from './documentSchema'
import { faultsOf, invalidBody } from './invalidBody'
import { unknownRelations } from './relations'
import { ownRowIds } from './rowIds'

type Stored = SanitizedCollectionConfig | SanitizedGlobalConfig

/** Checks what is written to a collection before any other hook sees it. */
export const checkDocument: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  checkCredentials(operation, args)
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  return { ...args, data: checked(collection, args.data, overrideAccess === true, req) }
}

/** The same for a global. */
export const checkGlobal: GlobalBeforeOperationHook = ({ args, global, operation, overrideAccess, req }) => {
  if (operation !== 'update') return args as unknown
  const { data, ...rest } = args as { data: unknown }
  return { ...rest, data: checked(global, data, overrideAccess === true, req) }
}

/**
 * Checks what a document points to, once it is sure that this person may write it, and what of it: else the answer would
 * tell what there is.
 */
export const checkRelations: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) =>
  checkedRelations(collection, data, originalDoc as JsonObject | undefined, req)

/** The same for a global. */
export const checkGlobalRelations: GlobalBeforeValidateHook = ({ global, data, originalDoc, req }) =>
  checkedRelations(global, data as JsonObject | undefined, originalDoc as JsonObject | undefined, req)

function checked(stored: Stored, data: unknown, isOwn: boolean, req: PayloadRequest): Record<string, unknown> {
  if (req.locale === 'all') {
    throw new HttpProblem('body.locale', 400, 'Write one language at a time, such as locale=en.', { field: 'locale' })
  }
  const parsed = documentSchema(stored, isOwn ? 'server' : 'outside').safeParse(data)
  if (!parsed.success) throw invalidBody(faultsOf(parsed.error, stored.flattenedFields))
  noteWrite(req, stored.slug, isOwn)
  return parsed.data
}

async function checkedRelations(
  { slug, flattenedFields }: Stored,
  data: JsonObject | undefined,
  originalDoc: JsonObject | undefined,
  req: PayloadRequest,
): Promise<JsonObject | undefined> {
  if (!data) return data
  const original = originalDoc ?? {}
  const isOwn = isOwnWrite(req, slug)
  const faults = await unknownRelations(req, flattenedFields, data, original, isOwn)
  if (faults.length > 0) throw invalidBody(faults)
  ownRowIds(flattenedFields, data, original, String(original.id ?? data.id ?? slug))
  return data
}

import type { CollectionSlug, FlattenedField, GlobalSlug, SanitizedConfig, Where } from 'payload'

/** One field that may point to documents of a collection. */
export interface Use {
  /** Where the field is. */
  holder: { collection: CollectionSlug; hasVersions: boolean } | { global: GlobalSlug; hasVersions: boolean }
  /** @returns what finds the holders that point to a document. @param prefix of the fields: `version.` in versions */
  pointingTo(id: string, prefix?: string): Where
}

/** For a field that the server keeps as the other side of a relation: what it points to is not used by that. */
export const OTHER_SIDE = { isOtherSide: true }

/** For a field of what is deleted with the document that it points to. */
export const GOES_WITH_TARGET = { goesWithTarget: true }

/** Payload's own, such as what somebody prefers in the admin: goes with what it points to. */
const isOurs = (slug: string) => !slug.startsWith('payload-')

/**
 * @param config of the running hub
 * @param slug of a collection
 * @returns every relation and upload field, of any collection or global, that points to its documents
 */
export function usesOf(config: SanitizedConfig, slug: CollectionSlug): Use[] {
  const pathsIn = (fields: FlattenedField[]) => [...relationsIn(fields, slug)]
  return [
    ...config.collections
      .filter((collection) => isOurs(collection.slug))
      .flatMap((collection) => {
        const holder = { collection: collection.slug, hasVersions: Boolean(collection.versions) }
        return pathsIn(collection.flattenedFields).map((relation) => ({ holder, pointingTo: relation }))
      }),
    ...config.globals.flatMap((global) => {
      const holder = { global: global.slug, hasVersions: Boolean(global.versions) }
      return pathsIn(global.flattenedFields).map((relation) => ({ holder, pointingTo: relation }))
    }),
  ]
}

function* relationsIn(fields: FlattenedField[], slug: CollectionSlug, path = ''): Generator<Use['pointingTo']> {
  for (const field of fields) {
    const own = `${path}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      if ([field.relationTo].flat().includes(slug) && !isNoUse(field.custom))
        yield relationTo(own, Array.isArray(field.relationTo) ? slug : null)
    } else if ('blocks' in field) {
      for (const block of field.blocks)
        if (typeof block !== 'string') yield* relationsIn(block.flattenedFields, slug, `${own}.`)
    } else if ('flattenedFields' in field) yield* relationsIn(field.flattenedFields, slug, `${own}.`)
  }
}

function isNoUse(custom: Record<string, unknown> = {}): boolean {
  return custom.isOtherSide === true || custom.goesWithTarget === true
}

/** @param slug of the collection, where the relation may point to several */
function relationTo(path: string, slug: string | null): Use['pointingTo'] {
  return (id, prefix = '') => {
    const field = `${prefix}${path}`
    if (slug === null) return { [field]: { in: [id] } }
    return { and: [{ [`${field}.value`]: { equals: id } }, { [`${field}.relationTo`]: { equals: slug } }] }
  }
}

import type { FlattenedField, SanitizedConfig } from 'payload'
import type { SharedCollection } from '../accounts/store'
import type { StoredKind } from '../kinds'

/** Fields of one collection that point to the documents of another, whose names or texts stand in its records. */
export interface NamingFields {
  collection: SharedCollection
  fields: string[]
  /** Whether a draft that stands beside a live text may point elsewhere. */
  hasDrafts: boolean
}

/**
 * @param config of the running hub
 * @param kinds that are indexed
 * @returns for each collection that is pointed to, who points to it
 * @throws Error when a kind names a field that is no relation
 */
export function namingFieldsOf(config: SanitizedConfig, kinds: readonly StoredKind[]): Map<string, NamingFields[]> {
  const naming = new Map<string, NamingFields[]>()
  for (const { collection, names } of kinds) {
    const found = config.collections.find(({ slug }) => slug === collection)
    const hasDrafts = Boolean(found?.versions && found.versions.drafts)
    for (const path of names) {
      const target = targetOf(found?.flattenedFields ?? [], path.split('.'))
      if (!target) throw new Error(`${collection} has no relation ${path}`)
      const all = naming.get(target) ?? []
      const known = all.find((entry) => entry.collection === collection)
      if (known) known.fields.push(path)
      else naming.set(target, [...all, { collection, fields: [path], hasDrafts }])
    }
  }
  return naming
}

function targetOf(fields: readonly FlattenedField[], [name, ...rest]: string[]): string | null {
  const field = fields.find((candidate) => candidate.name === name)
  if (!field) return null
  if (rest.length > 0) return 'flattenedFields' in field ? targetOf(field.flattenedFields, rest) : null
  return 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : null
}

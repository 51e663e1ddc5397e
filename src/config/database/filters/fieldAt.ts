import type { FlattenedField } from 'payload'

export interface FieldAt {
  field: FlattenedField
  /** Whether a document can have several values there: a list, or a field in the rows of an array. */
  isMany: boolean
  /** Whether it stands in the rows of an array. */
  inRows: boolean
  /** What it stands beside: the fields of those rows, or else of the document. */
  siblings: readonly FlattenedField[]
  /** The collection behind the first relation that the path goes on from; null when it stays in the document. */
  through: string | null
}

/**
 * @param fields of a collection, flattened, or of its versions
 * @param path as filters and sorting name fields: names joined by dots or double underscores
 * @returns what stands there; null when nothing does. A path that goes on behind a relation ends at the relation
 */
export function fieldAt(fields: readonly FlattenedField[], path: string): FieldAt | null {
  const names = path.replaceAll('__', '.').split('.')
  let level = fields
  let inRows = false
  for (const [index, name] of names.entries()) {
    const field = level.find((candidate) => candidate.name === name)
    if (!field) return null
    const rest = names.slice(index + 1)
    if (field.type === 'relationship' || field.type === 'upload') {
      const through = rest.length > 0 && !(rest.length === 1 && rest[0] === 'id') ? String(field.relationTo) : null
      return { field, isMany: inRows || field.hasMany === true, inRows, siblings: level, through }
    }
    if (rest.length === 0) {
      const isMany = inRows || ('hasMany' in field && field.hasMany === true)
      return { field, isMany, inRows, siblings: level, through: null }
    }
    if (!('flattenedFields' in field)) return null
    inRows ||= field.type === 'array'
    level = field.flattenedFields
  }
  return null
}

import { createHash } from 'node:crypto'
import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

/**
 * Gives rows ids of their own document. A row that is copied from elsewhere, or that the admin has made, brings an id that
 * may be another row's: databases refuse it twice. The same id in the same document becomes the same one again, so that a
 * form which is saved twice keeps its rows, with their words in other languages.
 *
 * @param fields of the document
 * @param data to be written, changed in place
 * @param original the document as it is stored
 * @param document id of it, or the name of a global
 */
export function ownRowIds(fields: FlattenedField[], data: Row, original: Row, document: string): void {
  for (const field of fields) {
    const value = data[field.name]
    if (field.type === 'group' && isRow(value)) {
      const stored = original[field.name]
      ownRowIds(field.flattenedFields, value, isRow(stored) ? stored : {}, document)
    }
    if (field.type !== 'array' || !Array.isArray(value)) continue
    const stored = new Map(rowsOf(original[field.name]).map((row) => [row.id, row]))
    const taken = new Set<unknown>()
    for (const row of rowsOf(value)) {
      const id = stored.has(row.id) ? row.id : row.id ? idWithin(`${document} ${field.name}`, row.id) : undefined
      const sameRow = stored.get(id)
      ownRowIds(field.flattenedFields, row, sameRow ?? {}, document)
      // A row that stands twice is new the second time.
      if (id === undefined || taken.has(id)) delete row.id
      else row.id = id
      taken.add(id)
    }
  }
}

function idWithin(place: string, id: unknown): string {
  return createHash('sha256')
    .update(`${place} ${String(id)}`)
    .digest('hex')
    .slice(0, 24)
}

function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

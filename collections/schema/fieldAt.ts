import type { FlattenedField } from 'payload'
import { labelText } from '../../src/words/labels'

/** Where in a document something stands. */
export interface Place {
  /** As the admin's form knows the field: `authors.0.expert`. */
  path: string
  /** As people read it: `Authors, row 1, Expert`. */
  words: string
}

/**
 * @param fields of the document
 * @param path of a value in it, down to what is inside a list or a rich text
 * @returns the field that holds the value
 */
export function fieldAt(fields: FlattenedField[], path: PropertyKey[]): Place {
  const [name, ...rest] = path.map(String)
  if (name === undefined) return { path: '', words: 'The body' }
  const field = fields.find((candidate) => candidate.name === name)
  if (!field) return { path: name, words: name }
  const words = labelText(field.label) ?? name
  const [row, ...within] = rest
  if (field.type === 'array' && row !== undefined) {
    return joined({ path: `${name}.${row}`, words: `${words}, row ${Number(row) + 1}` }, field.flattenedFields, within)
  }
  if (field.type === 'group') return joined({ path: name, words }, field.flattenedFields, rest)
  if (field.type === 'richText') return { path: name, words: `${words}${blockWords(rest)}` }
  return { path: name, words: row === undefined ? words : `${words}, entry ${Number(row) + 1}` }
}

function joined(outer: Place, fields: FlattenedField[], path: string[]): Place {
  if (path.length === 0) return outer
  const inner = fieldAt(fields, path)
  return { path: `${outer.path}.${inner.path}`, words: `${outer.words}, ${inner.words}` }
}

/** A rich text holds `root.children.2.…`: what people count are its blocks. */
function blockWords([, , block]: string[]): string {
  return block === undefined ? '' : `, block ${Number(block) + 1}`
}

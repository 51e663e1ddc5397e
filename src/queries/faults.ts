import type { FlattenedField } from 'payload'
import { described } from '../domain/unsound'
import { labelText } from '../words/labels'

/** A part of a stored document that is not what its field says. */
export interface Fault {
  /** Keys and positions from the document down to the part. */
  path: (string | number)[]
  /** For those who mend it: `Keywords, entry 2: a text is expected, and there is nothing.` */
  reason: string
  /** Without this part the document says nothing. */
  isNeeded: boolean
}

interface Place {
  path: Fault['path']
  /** As the form shows it. */
  label: string
}

/**
 * Compares a document with its fields: types, entries of lists, options, the form of rich text. What is written passes
 * stricter rules; this looks at what is stored, by whatever way it came there.
 *
 * @param fields of the collection or global
 * @param document as it was read, depth 0, in one locale
 * @returns every part that is wrong; none for a document as it should be
 */
export function faultsIn(fields: readonly FlattenedField[], document: object): Fault[] {
  return inFields(fields, document, { path: [], label: '' }, true)
}

function inFields(fields: readonly FlattenedField[], values: object, at: Place, isTop: boolean): Fault[] {
  return fields.flatMap((field) => {
    if (field.type === 'join' || ('virtual' in field && field.virtual)) return []
    const label = [at.label, labelOf(field)].filter(Boolean).join(', ')
    const place = { path: [...at.path, field.name], label }
    return inField(field, (values as Record<string, unknown>)[field.name], place, isTop)
  })
}

function inField(field: FlattenedField, value: unknown, at: Place, isTop: boolean): Fault[] {
  const isNeeded = isTop && 'required' in field && field.required === true && !mayBeAbsent(field)
  if (value === undefined || value === null || value === '') {
    const isMissing = isNeeded && field.type !== 'checkbox' && value !== ''
    return isMissing || (isNeeded && field.type === 'text') ? [fault(at, `${at.label} is missing.`, true)] : []
  }
  if ('hasMany' in field && field.hasMany) {
    if (!Array.isArray(value)) return [fault(at, expected(at, 'a list', value), isNeeded)]
    return value.flatMap((entry: unknown, index) => inValue(field, entry, entryOf(at, index), false))
  }
  return inValue(field, value, at, isNeeded)
}

/** Not everybody reads it, or its form shows it in some cases alone. */
function mayBeAbsent(field: FlattenedField): boolean {
  return Boolean(('access' in field && field.access?.read) || field.admin?.condition)
}

function inValue(field: FlattenedField, value: unknown, at: Place, isNeeded: boolean): Fault[] {
  const wrong = (what: string) => [fault(at, expected(at, what, value), isNeeded)]
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return typeof value === 'string' ? [] : wrong('a text')
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrong('a number')
    case 'checkbox':
      return typeof value === 'boolean' ? [] : wrong('yes or no')
    case 'date':
      return isDate(value) ? [] : wrong('a date')
    case 'select':
    case 'radio':
      return isOption(field.options, value) ? [] : wrong('one of its options')
    case 'relationship':
    case 'upload':
      return isRelation(value) ? [] : wrong('a reference to a document')
    case 'richText':
      return isRichText(value) ? [] : [fault(at, `${at.label} is no formatted text that can be read.`, isNeeded)]
    case 'array':
      if (!Array.isArray(value)) return wrong('a list')
      return value.flatMap((row: unknown, index) => inRow(field.flattenedFields, row, entryOf(at, index)))
    case 'group':
    case 'tab':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? inFields(field.flattenedFields, value, at, false)
        : wrong('an object')
    default:
      return []
  }
}

function inRow(fields: readonly FlattenedField[], row: unknown, at: Place): Fault[] {
  if (typeof row !== 'object' || row === null) return [fault(at, expected(at, 'a row', row), false)]
  return inFields(fields, row, at, false)
}

function isDate(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function isOption(options: readonly (string | { value: string })[], value: unknown): boolean {
  return options.some((option) => (typeof option === 'string' ? option : option.value) === value)
}

function isRelation(value: unknown): boolean {
  if (typeof value === 'string') return true
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

/** Lexical's state: a root with nodes, each with a type, texts with their text. */
function isRichText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'root' in value && isNode(value.root) && isParent(value.root)
}

function isNode(node: unknown): node is object {
  if (typeof node !== 'object' || node === null || !('type' in node) || typeof node.type !== 'string') return false
  if (node.type === 'text' && !('text' in node && typeof node.text === 'string')) return false
  if (node.type === 'link' && !('fields' in node && typeof node.fields === 'object' && node.fields)) return false
  return !('children' in node) || (Array.isArray(node.children) && node.children.every(isNode))
}

function isParent(node: object): boolean {
  return 'children' in node
}

function fault({ path }: Place, reason: string, isNeeded: boolean): Fault {
  return { path, reason, isNeeded }
}

function expected({ label }: Place, what: string, value: unknown): string {
  return `${label}: ${what} is expected, and there is ${described(value)}.`
}

function entryOf({ path, label }: Place, index: number): Place {
  return { path: [...path, index], label: `${label}, entry ${index + 1}` }
}

function labelOf(field: FlattenedField): string {
  const label = 'label' in field ? labelText(field.label) : null
  if (label !== null) return label
  const words = field.name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * @param document that has faults; it is changed
 * @param faults of it
 * @returns the document without its faulty parts, or null where it needs one of them
 */
export function withoutFaults<Document extends object>(document: Document, faults: readonly Fault[]): Document | null {
  if (faults.some(({ isNeeded }) => isNeeded)) return null
  // From the last entry of a list to its first, so that positions hold.
  for (const { path } of [...faults].reverse()) {
    const holder = path.slice(0, -1).reduce<unknown>((value, key) => partOf(value, key), document)
    const key = path.at(-1)
    if (Array.isArray(holder) && typeof key === 'number') holder.splice(key, 1)
    else if (typeof holder === 'object' && holder !== null && key !== undefined) Object.assign(holder, { [key]: null })
  }
  return document
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
}

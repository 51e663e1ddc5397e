import type { FlattenedField } from 'payload'
import type { FieldAt } from '../../src/config/database/filters/fieldAt'

const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const TEXT = ['like', 'not_like', 'contains']

type Kind = 'text' | 'number' | 'date' | 'checkbox' | 'choice'

const KINDS: Partial<Record<FlattenedField['type'], Kind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  number: 'number',
  date: 'date',
  checkbox: 'checkbox',
  select: 'choice',
  radio: 'choice',
  relationship: 'choice',
  upload: 'choice',
}

/** Operators that both databases answer alike, and as plain JavaScript would, for a field that has one value. */
const OF_ONE: Record<Kind, readonly string[]> = {
  text: [...EQUALITY, ...ORDER, ...TEXT],
  number: [...EQUALITY, ...ORDER],
  date: [...EQUALITY, ...ORDER],
  checkbox: ['equals', 'not_equals', 'exists'],
  choice: EQUALITY,
}

/** The same for lists, and for fields in the rows of an array: met by any value; denied, by none. */
const OF_MANY: Record<Kind, readonly string[]> = {
  text: [...EQUALITY, ...TEXT],
  number: EQUALITY,
  date: EQUALITY,
  checkbox: ['equals', 'not_equals'],
  choice: [...EQUALITY, 'contains'],
}

function kindOf(field: FlattenedField): Kind | undefined {
  const isComputed = 'virtual' in field && Boolean(field.virtual)
  return isComputed || ('relationTo' in field && Array.isArray(field.relationTo)) ? undefined : KINDS[field.type]
}

/** @returns the operators by which a field can be filtered; none for what cannot be asked for */
export function operatorsFor({ field, isMany, inRows }: FieldAt): readonly string[] {
  const kind = kindOf(field)
  if (!kind) return []
  // Whether "some row has none" or "no row has any" is meant, nobody could say.
  return isMany ? OF_MANY[kind].filter((operator) => !inRows || operator !== 'exists') : OF_ONE[kind]
}

/** @returns whether documents can be put in order by a field: by one value of a document */
export function isSortable({ field, isMany }: FieldAt): boolean {
  return !isMany && kindOf(field) !== undefined
}

/**
 * @param at the field
 * @param operator one that the field can be filtered by
 * @param value as sent: a list of `in` may be one text with commas
 * @returns what to write instead when the value cannot be compared with the field's; null when it can
 */
export function valueProblem({ field, inRows }: FieldAt, operator: string, value: unknown): string | null {
  if (operator === 'exists') return isTruth(value) ? null : 'Write true or false.'
  if (value === null) return operator.endsWith('equals') && !inRows ? null : 'Compare with a value.'
  const isList = operator === 'in' || operator === 'not_in'
  const values: unknown[] = !isList
    ? [value]
    : Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? value.split(',')
        : [value]
  const kind = kindOf(field)
  const fits = (one: unknown): boolean => {
    if (kind === 'number') return String(one).trim() !== '' && Number.isFinite(Number(one))
    if (kind === 'checkbox') return isTruth(one)
    if (kind === 'date') return isDate(one)
    return typeof one === 'string'
  }
  return values.every(fits) ? null : WANTED[kind ?? 'text']
}

const WANTED: Record<Kind, string> = {
  text: 'Compare with a text.',
  number: 'Compare with a number.',
  date: 'Compare with an ISO 8601 date, such as 2024-05-31.',
  checkbox: 'Write true or false.',
  choice: 'Compare with one of the values, or with an id.',
}

function isTruth(value: unknown): boolean {
  return typeof value === 'boolean' || value === 'true' || value === 'false'
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' ? !Number.isNaN(Date.parse(value)) : value instanceof Date
}

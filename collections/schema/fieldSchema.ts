import type { FlattenedField, SelectField } from 'payload'
import { z } from 'zod'
import { moment } from './dates'
import { richText } from './richText'
import { entry, line, lines } from './text'

/** Entries of a list, and rows of an array, where the field itself sets no limit. */
const MAX_ENTRIES = 500

/** RFC 5321, section 4.5.3.1. */
const MAX_EMAIL_LENGTH = 254

const MAX_ROW_ID_LENGTH = 64

/** Where a picture is cropped around, in percent of its sides. */
const FRACTIONS = new Set(['focalX', 'focalY'])

/**
 * The schema of what a field may hold, whoever writes it. Null empties a field; whether it may be empty, and what its words
 * must look like, is for the field's own validation, which sees the whole document.
 *
 * @param field as Payload has completed it
 * @returns its schema, with messages that say what to do
 * @throws Error for a type of field that has none
 */
export function fieldSchema(field: FlattenedField): z.ZodType {
  switch (field.type) {
    case 'text':
      if (field.hasMany) return list(entry(field.maxLength), field.maxRows)
      return (field.name === 'id' ? line(MAX_ROW_ID_LENGTH) : line(field.maxLength)).nullable()
    case 'textarea':
      return lines(field.maxLength).nullable()
    case 'email':
      return line(MAX_EMAIL_LENGTH).nullable()
    case 'number':
      return emptyIsNull(number(field.name, field.admin?.step))
    case 'checkbox':
      return z.boolean('Send true or false.').nullable()
    case 'date':
      return emptyIsNull(moment)
    case 'select':
      return field.hasMany ? list(oneOf(field), Infinity, true) : emptyIsNull(oneOf(field))
    case 'relationship':
    case 'upload':
      return field.hasMany ? list(relation(field), field.maxRows, true) : emptyIsNull(relation(field))
    case 'richText':
      return richText(field).nullable()
    // The server's own alone: no form and no address takes one.
    case 'json':
      return z.json()
    case 'array':
      return list(objectOf(field.flattenedFields, 'Send a row as an object.'), field.maxRows)
    case 'group':
      // MongoDB's adapter fails on null for one.
      return z.preprocess((value) => (value === null ? {} : value), objectOf(field.flattenedFields, 'Send an object.'))
    default:
      throw new Error(`Fields of the type ${field.type} have no schema, and ${field.name} is one`)
  }
}

/**
 * @param fields of a document, a row or a group
 * @param remedy said of anything but an object
 * @returns the schema of an object that has some of these fields and no others
 */
export function objectOf(fields: FlattenedField[], remedy: string): z.ZodObject {
  const shape = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field).optional()]))
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? 'There is no such field. Leave it out.' : remedy),
  })
}

/** The admin says 0 for an array whose rows were all taken away, and databases fail on null for one. */
function list(item: z.ZodType, most = MAX_ENTRIES, once = false): z.ZodType {
  const entries = z
    .array(item, 'Send a list.')
    .max(most, `Keep it to ${most} entries.`)
    .superRefine((values, context) => {
      if (!once) return
      const seen = new Set<string>()
      values.forEach((value, index) => {
        const key = JSON.stringify(value)
        if (seen.has(key)) context.addIssue({ code: 'custom', path: [index], message: 'Name each only once.' })
        seen.add(key)
      })
    })
  return z.preprocess((value) => (value === 0 || value === null ? [] : value), entries)
}

/** Forms send an empty text for a field that is not a text and was left empty. */
function emptyIsNull(schema: z.ZodType): z.ZodType {
  return z.preprocess((value) => (value === '' ? null : value), schema.nullable())
}

/** A number is whole unless its form steps by less, as in HTML. */
function number(name: string, step = 1): z.ZodType {
  const isWhole = Number.isInteger(step) && !FRACTIONS.has(name)
  return isWhole ? z.int('Give a whole number.') : z.number('Give a number.')
}

function oneOf({ options }: Pick<SelectField, 'options'>): z.ZodType {
  const values = options.map((option) => (typeof option === 'string' ? option : option.value))
  const some = values.length > 12 ? `the values of the list, such as ${values[0]}` : values.join(', ')
  return z.enum(values, `Choose one of ${some}.`)
}

function relation({ relationTo }: { relationTo: string | string[] }): z.ZodType {
  const id = z.guid('Give the id of a document.')
  if (typeof relationTo === 'string') return id
  return z.strictObject({ relationTo: z.enum(relationTo), value: id }, 'Give relationTo and value.')
}

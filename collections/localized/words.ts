import type { FlattenedField, JsonObject } from 'payload'
import { LOCALES } from '../../src/domain/locale'

/** A text as the database has it: by language. */
export type LocalizedText = Record<string, unknown>

type TextField = FlattenedField & { required?: boolean }

/**
 * @param fields of a collection, as Payload flattened them
 * @param doc as the database has it, all languages together
 * @param visit told each localized text, and where it stands
 */
export function eachLocalizedText(
  fields: FlattenedField[],
  doc: JsonObject,
  visit: (text: LocalizedText, field: TextField) => void,
): void {
  for (const field of fields) {
    const value: unknown = doc[field.name]
    if (typeof value !== 'object' || value === null) continue
    if ('localized' in field && field.localized && !Array.isArray(value)) visit(value as LocalizedText, field)
    else if ('flattenedFields' in field)
      for (const row of [value].flat()) eachLocalizedText(field.flattenedFields, row, visit)
  }
}

/** @returns whether there is something to read: no blanks alone, no editor that was opened and left empty */
export function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null
  return !('root' in value) || hasContent(value.root as LexicalNode)
}

interface LexicalNode {
  type?: string
  text?: string
  children?: LexicalNode[]
}

const hasContent = ({ type, text, children }: LexicalNode): boolean =>
  text ? text.trim() !== '' : children ? children.some(hasContent) : type !== 'linebreak' && type !== 'root'

/** @returns the text in English, or else in any language that has words; undefined when none has */
export function anyWords(text: LocalizedText): unknown {
  return LOCALES.map((locale) => text[locale]).find(hasWords)
}

import type { CollectionBeforeReadHook, CollectionBeforeValidateHook, GlobalBeforeReadHook, JsonObject } from 'payload'
import { anyWords, eachLocalizedText, hasWords, type LocalizedText } from './words'

type Fields = Parameters<typeof eachLocalizedText>[0]

/**
 * Lets a read fall back over what is there without words: Payload falls back where a language has no value, and a blank
 * or an empty editor is one. The admin reads without fallback, so that a form shows what its language has; what is
 * required is shown there in another language rather than as a nameless link.
 */
function fallBack(fields: Fields, doc: JsonObject, locale: string | null | undefined): JsonObject {
  eachLocalizedText(fields, doc, (text, { required }) => {
    for (const [language, value] of Object.entries(text)) if (!hasWords(value)) delete text[language]
    if (!required || !locale || locale === 'all') return
    text[locale] ??= anyWords(text)
  })
  return doc
}

export const fallBackOnRead: CollectionBeforeReadHook = ({ collection, doc, req }) =>
  fallBack(collection.flattenedFields, doc as JsonObject, req.locale)

export const fallBackOnGlobalRead: GlobalBeforeReadHook = ({ global, doc, req }) =>
  fallBack(global.flattenedFields, doc as JsonObject, req.locale)

/**
 * A save in a language in which a required text was never written takes over the words that readers saw: a lead, who may
 * not name the group, could not save its page in English otherwise when an editor named it in French.
 */
export const keepRequiredWords: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !data || !originalDoc || !collection.flattenedFields.some(isInLanguages)) return data
  const stored = await req.payload.db.findOne<JsonObject & { id: string }>({
    collection: collection.slug,
    where: { id: { equals: originalDoc.id as string } },
    req,
  })
  if (stored) keep(collection.flattenedFields, { data, before: originalDoc, stored })
  return data
}

const isInLanguages = (field: Fields[number]) => 'localized' in field && Boolean(field.localized)

interface Saved {
  data: JsonObject
  /** As it was in the language of the save. */
  before: JsonObject
  /** In all languages. */
  stored: JsonObject
}

function keep(fields: Fields, { data, before, stored }: Saved): void {
  for (const field of fields) {
    const { name } = field
    if (field.type === 'array' && Array.isArray(data[name])) {
      const rowOf = (rows: unknown, id: unknown) =>
        (Array.isArray(rows) ? (rows as JsonObject[]) : []).find((row) => row.id === id) ?? {}
      for (const row of data[name] as JsonObject[])
        keep(field.flattenedFields, {
          data: row,
          before: rowOf(before[name], row.id),
          stored: rowOf(stored[name], row.id),
        })
      continue
    }
    const isRequired = 'localized' in field && field.localized && 'required' in field && field.required
    if (!isRequired || hasWords(data[name]) || hasWords(before[name])) continue
    const words = typeof stored[name] === 'object' && stored[name] ? anyWords(stored[name] as LocalizedText) : undefined
    if (words !== undefined) data[name] = words
  }
}

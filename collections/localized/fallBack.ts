import type { CollectionBeforeReadHook, CollectionBeforeValidateHook, GlobalBeforeReadHook, JsonObject } from 'payload'
import { anyWords, eachLocalizedText, hasWords } from './words'

type Fields = Parameters<typeof eachLocalizedText>[0]

/**
 * Lets a read fall back over what is there without words: Payload falls back where a language has no value, and a blank
 * or an empty editor is one. The admin reads without fallback, so that a form shows what its language has; what is
 * required is shown there in another language rather than as a nameless link.
 */
function fallBack(fields: Fields, doc: JsonObject, { locale, fallbackLocale }: Asked): JsonObject {
  eachLocalizedText(fields, doc, (text, { required }) => {
    for (const [language, value] of Object.entries(text)) if (!hasWords(value)) delete text[language]
    if (!required || fallbackLocale || !locale || locale === 'all') return
    text[locale] ??= anyWords(text)
  })
  return doc
}

interface Asked {
  locale?: string | null
  fallbackLocale?: unknown
}

export const fallBackOnRead: CollectionBeforeReadHook = ({ collection, doc, req }) =>
  fallBack(collection.flattenedFields, doc as JsonObject, req)

export const fallBackOnGlobalRead: GlobalBeforeReadHook = ({ global, doc, req }) =>
  fallBack(global.flattenedFields, doc as JsonObject, req)

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
  if (operation !== 'update' || !data || !originalDoc) return data
  const missing = collection.flattenedFields.filter(
    (field) =>
      'localized' in field &&
      field.localized &&
      'required' in field &&
      field.required &&
      !hasWords(data[field.name]) &&
      !hasWords(originalDoc[field.name]),
  )
  if (missing.length === 0) return data
  const stored = await req.payload.db.findOne<JsonObject & { id: string }>({
    collection: collection.slug,
    where: { id: { equals: originalDoc.id as string } },
    req,
  })
  const kept: JsonObject = {}
  eachLocalizedText(missing, stored ?? {}, (text, { name }) => (kept[name] = anyWords(text)))
  return { ...data, ...kept }
}

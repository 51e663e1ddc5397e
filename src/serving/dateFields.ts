import type { FlattenedField, Payload } from 'payload'

/**
 * @param payload whose collections are meant
 * @returns names of all date fields, wherever they stand in a document
 */
export function dateFields(payload: Payload): string[] {
  const fields = payload.config.collections.flatMap((collection) => collection.flattenedFields.flatMap(withNested))
  return [...new Set(fields.filter(({ type }) => type === 'date').map(({ name }) => name))]
}

function withNested(field: FlattenedField): FlattenedField[] {
  return 'flattenedFields' in field ? [field, ...field.flattenedFields.flatMap(withNested)] : [field]
}

type Value = string | boolean | null

/**
 * A rule about the fields of a document, as data: it answers for a document in hand, and filters those in a database. A
 * field may be one of a related document, as in `publication.state`; what is missing is null.
 */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { field: string; is: Value }
  | { field: string; isNot: Value }
  | { field: string; oneOf: readonly string[] }
  | { field: string; notAfter: string }
  | { field: string; after: string }

/**
 * @param condition a rule
 * @param document with its fields; a related document that it asks about stands in the place of the id
 * @returns whether the document meets it
 */
export function meets(condition: Condition, document: object): boolean {
  if ('all' in condition) return condition.all.every((part) => meets(part, document))
  if ('any' in condition) return condition.any.some((part) => meets(part, document))
  const value = valueAt(document, condition.field)
  if ('is' in condition) return value === condition.is
  if ('isNot' in condition) return value !== condition.isNot
  if ('oneOf' in condition) return typeof value === 'string' && condition.oneOf.includes(value)
  if (typeof value !== 'string') return false
  if ('after' in condition) return Date.parse(value) > Date.parse(condition.after)
  return Date.parse(value) <= Date.parse(condition.notAfter)
}

/**
 * @param relation name of a field that points to documents
 * @param condition a rule about these
 * @returns the same rule about the documents that point to them
 */
export function through(relation: string, condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => through(relation, part)) }
  if ('any' in condition) return { any: condition.any.map((part) => through(relation, part)) }
  return { ...condition, field: `${relation}.${condition.field}` }
}

function valueAt(document: object, path: string): unknown {
  return (
    path
      .split('.')
      .reduce<unknown>(
        (value, name) =>
          typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null,
        document,
      ) ?? null
  )
}

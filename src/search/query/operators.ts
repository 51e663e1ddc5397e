import type { Facets } from '../facets'
import { fold } from '../text/fold'
import type { BoundField } from './types'

/** What a word before a colon binds the following to. */
export type Operator = { field: BoundField } | { facet: string }

const FIELDS: Record<BoundField, string> = {
  title: 'title titre titulo',
  author: 'author auteur autor',
}

const FIELD_OPERATORS = new Map<string, Operator>(
  (Object.keys(FIELDS) as BoundField[]).flatMap((field) => FIELDS[field].split(' ').map((name) => [name, { field }])),
)

/** UTF-16 units of the longest name, with room for accents written apart. */
const MAX_NAME_LENGTH = 16

/**
 * @param name what stands before a colon
 * @param facets which may have operators of their own, beside those of the fields
 * @returns what it binds; null when it is no operator, in which case it is text
 */
export function operatorOf(name: string, facets: Facets): Operator | null {
  if (name.length > MAX_NAME_LENGTH) return null
  const operator = fold(name)
  const facet = facets.byOperator(operator)
  return FIELD_OPERATORS.get(operator) ?? (facet === undefined ? null : { facet })
}

import type { Facet } from '../../domain/facets'
import { fold } from '../text/fold'
import type { BoundField } from './types'

/** What a word before a colon binds the following to. */
export type Operator = { field: BoundField } | { facet: Facet }

const FIELDS: Record<BoundField, string> = {
  title: 'title titre titulo',
  author: 'author auteur autor',
}

const FACET_NAMES: Partial<Record<Facet, string>> = {
  kind: 'kind',
  type: 'type tipo',
  group: 'group groupe grupo',
  theme: 'theme tema',
  country: 'country pays pais',
  language: 'language langue idioma',
  year: 'year annee ano',
  keyword: 'keyword',
}

const OPERATORS = new Map<string, Operator>([
  ...entries(FIELDS, (field) => ({ field })),
  ...entries(FACET_NAMES, (facet) => ({ facet })),
])

/** UTF-16 units of the longest name, with room for accents written apart. */
const MAX_NAME_LENGTH = 16

/**
 * @param name what stands before a colon
 * @returns what it binds; null when it is no operator, in which case it is text
 */
export function operatorOf(name: string): Operator | null {
  return name.length > MAX_NAME_LENGTH ? null : (OPERATORS.get(fold(name)) ?? null)
}

function entries<Key extends string>(
  names: Partial<Record<Key, string>>,
  operator: (key: Key) => Operator,
): [string, Operator][] {
  return (Object.keys(names) as Key[]).flatMap((key) =>
    (names[key] ?? '').split(' ').map((name): [string, Operator] => [name, operator(key)]),
  )
}

import { NAMED_KINDS, STORED_KINDS, type NamedKind } from '../kinds'
import type { CatalogueRecord, FoundItem } from '../kinds/foundItem'
import { recordId } from '../search/record'
import type { FacetValue, SearchChange, SearchEngine } from '../search/types'

/** More than there are countries. */
const MAX_VALUES = 1000

/** Gathers what records name while they pass by, and gives the records of that at their end. */
export async function* withNamed(records: AsyncIterable<CatalogueRecord>): AsyncIterable<CatalogueRecord> {
  const named = NAMED_KINDS.map((kind) => ({ kind, values: new Map<string, FacetValue>() }))
  for await (const record of records) {
    for (const { kind, values } of named) {
      for (const value of record.facets[kind.facet] ?? []) values.set(value.value, value)
    }
    yield record
  }
  for (const { kind, values } of named) for (const value of values.values()) yield kind.record(value)
}

/** @returns what an index must put and remove so that it has a record of each thing that others name, and no more */
export async function namedChange(search: SearchEngine<FoundItem>): Promise<SearchChange<FoundItem>> {
  const changes = await Promise.all(NAMED_KINDS.map((kind) => changeOf(search, kind)))
  return { put: changes.flatMap(({ put }) => put), remove: changes.flatMap(({ remove }) => remove) }
}

async function changeOf(search: SearchEngine<FoundItem>, kind: NamedKind<FoundItem>): Promise<SearchChange<FoundItem>> {
  const [wanted, present] = await Promise.all([
    valuesAmong(
      search,
      kind,
      STORED_KINDS.map((stored) => stored.kind),
    ),
    valuesAmong(search, kind, [kind.kind]),
  ])
  const isIn = (values: FacetValue[], { value }: FacetValue) => values.some((other) => other.value === value)
  return {
    put: wanted.filter((value) => !isIn(present, value)).map(kind.record),
    remove: present.filter((value) => !isIn(wanted, value)).map(({ value }) => recordId(kind.kind, value)),
  }
}

async function valuesAmong(search: SearchEngine<FoundItem>, { facet }: NamedKind<FoundItem>, kinds: string[]) {
  const { facets } = await search.search({
    ...{ text: '', filters: { kind: kinds }, dates: { from: null, to: null }, sort: 'newest', page: 1, pageSize: 0 },
    ...{ count: [facet], countValues: MAX_VALUES },
  })
  return (facets[facet] ?? []).filter(({ count }) => count > 0)
}

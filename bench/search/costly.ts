import { COUNTED, type BenchQuery, type QueryKind } from './queries'
import type { OpenEngine } from './rival'
import { FIRST_FIELD_RANK, WORDS } from './vocabulary'

const TIMES = 3
const DEEP_PAGE = 500
const PAGE_SIZE = 20

/** A query that somebody might send to keep a hub busy. */
export interface Costly {
  name: string
  /** The longest of three times, in milliseconds. */
  ms: number
  found: number
}

const COMMON = WORDS.slice(0, FIRST_FIELD_RANK)
const OF_THE_FIELD = WORDS.slice(FIRST_FIELD_RANK, FIRST_FIELD_RANK + 50)

const QUERIES: { name: string; query: BenchQuery }[] = [
  { name: 'a prefix of one letter', query: query('prefix', ['m']) },
  { name: 'fifty words such as "the"', query: query('one to four words', COMMON.slice(0, 50)) },
  { name: 'fifty common words of the field', query: query('one to four words', OF_THE_FIELD) },
  { name: 'a phrase of twelve words such as "the"', query: query('phrase', COMMON.slice(0, 12)) },
  {
    name: 'four misspelt words',
    query: query(
      'misspelt',
      OF_THE_FIELD.slice(0, 4).map((word) => `${word}qx`),
    ),
  },
  { name: `page ${DEEP_PAGE} of a common word`, query: query('one to four words', ['migration'], DEEP_PAGE) },
]

/** @returns how long each of the most expensive queries takes an engine */
export async function measureCostly(engine: OpenEngine): Promise<Costly[]> {
  const measured: Costly[] = []
  for (const { name, query } of QUERIES) {
    let [ms, found] = [0, 0]
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now()
      found = (await engine.search(query)).total
      ms = Math.max(ms, performance.now() - began)
    }
    measured.push({ name, ms, found })
  }
  return measured
}

function query(kind: QueryKind, words: string[], page = 1): BenchQuery {
  const written = words.join(' ')
  const text = { phrase: `"${written}"`, prefix: `${written}*` }[kind as string] ?? written
  const open = { filters: {}, dates: { from: null, to: null } }
  return {
    ...{ kind, words, filters: {} },
    request: { ...open, text, sort: 'relevance', page, pageSize: PAGE_SIZE, count: COUNTED },
  }
}

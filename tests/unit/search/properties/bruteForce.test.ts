import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { openIndex } from '../../../../src/search'
import { parseQuery } from '../../../../src/search/query/parse'
import { dateNumber } from '../../../../src/search/segment/segmentBuilder'
import { titleKey } from '../../../../src/search/segment/titleKey'
import { PUBLIC_FACETS, type Facet } from '../../../../src/domain/facets'
import type { SearchEngine, SearchRecord, SearchRequest } from '../../../../src/search/types'
import { asCounts, BruteForce } from '../../../helpers/bruteForce'
import { DEMO_SYNONYMS, DEMO_VOCABULARY, FACETS } from '../../../helpers/demoVocabulary'
import { temporaryDirectory } from '../../../helpers/temporaryIndex'
import { record, request, type Stored } from '../records'
import { anyRequest, anyStep, type Step } from './arbitrary'

/** An index, what it should hold, and the instant of its last change. */
interface Trial {
  open(): Promise<SearchEngine<Stored>>
  engine: SearchEngine<Stored>
  truth: BruteForce<Stored>
  minute: number
}

const instant = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

async function take(step: Step, trial: Trial): Promise<void> {
  const { truth } = trial
  const upTo = instant(++trial.minute)
  if (step.does === 'apply') {
    await trial.engine.apply({ ...step, upTo })
    // As in the index, what is put in a change is there after it.
    truth.apply({ put: [], remove: step.remove.filter((id) => !step.put.some((each) => each.id === id)) })
    truth.apply({ put: step.put, remove: [] })
  } else if (step.does === 'rebuild') {
    const { meanwhile } = step
    await trial.engine.rebuild(
      interrupted(step.records, () => trial.engine.apply(meanwhile)),
      upTo,
    )
    truth.replaceAll(step.records)
    truth.apply({ put: [], remove: meanwhile.remove })
    truth.apply({ put: meanwhile.put, remove: [] })
  } else {
    await trial.engine.close()
    trial.engine = await trial.open()
  }
}

async function* interrupted(records: readonly SearchRecord<Stored>[], inTheMiddle: () => Promise<void>) {
  const half = records.length >>> 1
  yield* records.slice(0, half)
  await inTheMiddle()
  yield* records.slice(half)
}

async function compare(
  engine: SearchEngine<Stored>,
  truth: BruteForce<Stored>,
  asked: SearchRequest<Facet>,
): Promise<void> {
  const expected = truth.find(asked)
  const first = await engine.search(asked)
  expect(first.isLowerBound).toBe(false)
  expect(first.words).toBe(expected.words)
  expect(first.total).toBe(expected.records.length)
  for (const facet of FACETS) expect([facet, asCounts(first.facets[facet])]).toEqual([facet, expected.facets[facet]])
  const names = await everyPage(engine, asked)
  expect([...names].sort()).toEqual(expected.records.map(({ id }) => id).sort())
  if (asked.sort === 'relevance') return
  const byId = new Map(expected.records.map((each) => [each.id, each]))
  const keys = names.map((id) => sortKey(byId.get(id), asked.sort))
  expect(keys).toEqual([...keys].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)))
}

async function everyPage(engine: SearchEngine<Stored>, asked: SearchRequest<Facet>): Promise<string[]> {
  const names: string[] = []
  for (let page = 1; ; page++) {
    const { hits } = await engine.search({ ...asked, page, count: [] })
    if (hits.length === 0) return names
    names.push(...hits.map((hit) => hit.record.name))
  }
}

/** Ascending in the order that is asked for; records without a date come last. */
function sortKey(each: SearchRecord<Stored> | undefined, sort: SearchRequest<Facet>['sort']): number | string {
  if (sort === 'title') return titleKey(each?.text.title ?? '')
  const date = dateNumber(each?.date ?? null)
  return date < 0 ? Infinity : sort === 'oldest' ? date : -date
}

async function holds(
  language: 'en' | null,
  flushFrom: number,
  steps: Step[],
  asked: SearchRequest<Facet>[],
): Promise<void> {
  const directory = temporaryDirectory()
  const open = async () => {
    const engine = await openIndex<Stored, Facet>({ directory, facets: PUBLIC_FACETS, flushFrom })
    await engine.setSynonyms(DEMO_SYNONYMS)
    return engine
  }
  const trial: Trial = { open, engine: await open(), truth: new BruteForce(language), minute: 0 }
  try {
    for (const step of steps) {
      await take(step, trial)
      expect(trial.engine.status().records).toBe(trial.truth.records.length)
      for (const each of asked) await compare(trial.engine, trial.truth, each)
    }
  } finally {
    await trial.engine.close()
    rmSync(directory, { recursive: true })
  }
}

/** Some indexes are written out with every change, some never. */
const flushes = fc.constantFrom(1, 4, 1000)

describe.each([
  { what: 'without stems', language: null, hasFiles: false, most: 5, runs: 25 },
  { what: 'with the stems of English', language: 'en', hasFiles: false, most: 5, runs: 25 },
  { what: 'with files, of up to two words', language: 'en', hasFiles: true, most: 2, runs: 20 },
] as const)('queries $what', ({ language, hasFiles, most, runs }) => {
  // Three words that stand apart, in a record and its file, are asked for less strictly, which brute force does not know.
  const isPlain = ({ text }: SearchRequest<Facet>) => !hasFiles || parseQuery(text, DEMO_VOCABULARY).clauses.length < 3
  test('find and count what reading every record would, after every change, merge, rebuild and restart', async () => {
    await fc.assert(
      fc.asyncProperty(
        flushes,
        fc.array(anyStep(language ?? 'xx', hasFiles), { minLength: 1, maxLength: 9 }),
        fc.array(anyRequest(most).filter(isPlain), { minLength: 2, maxLength: 4 }),
        (flushFrom, steps, asked) => holds(language, flushFrom, steps, asked),
      ),
      { numRuns: runs },
    )
  })
})

test('pages by relevance do not repeat a record where the reordered hits end', async () => {
  const truth = new BruteForce<Stored>('en')
  const many = Array.from({ length: 180 }, (_, number) =>
    record(`r${number}`, {
      title: number % 3 ? 'migration' : 'costs of migration',
      abstract: 'migration costs '.repeat(number % 7),
    }),
  )
  const steps: Step[] = [0, 60, 120].map((from) => ({ does: 'apply', put: many.slice(from, from + 60), remove: [] }))
  truth.apply({ put: many, remove: [] })
  await holds('en', 60, steps, [request('migration costs', {}, { pageSize: 7, verbatim: true })])
})

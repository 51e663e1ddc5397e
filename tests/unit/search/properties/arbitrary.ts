import fc from 'fast-check'
import type { Facet } from '../../../../src/domain/facets'
import { SORTS, type FacetValue, type SearchRecord, type SearchRequest } from '../../../../src/search/types'
import { record, request, type Stored } from '../records'

/** Few, so that they meet: forms of one stem, a name with synonyms, a compound, words of other scripts. */
const WORDS = [
  ...['migration', 'migrations', 'migrating', 'cost', 'costs', 'costly', 'nepal', 'remittances', 'diaspora'],
  ...['the', 'of', 'cross-border', 'crossborder', '2012', 'Côte', '移民政策', 'الهجرة'],
]

const LABELS: Record<string, string> = { a: 'Alpha group', b: 'Beta group', c: 'Gamma' }
const VALUES = Object.keys(LABELS)
const DATES = ['2009', '2010', '2010-03', '2010-03-04', '2010-03-31', '2011', '2012-12', '2012-12-31', null]
const FILTERED = ['type', 'group', 'theme', 'country', 'author', 'keyword'] as const satisfies readonly Facet[]

/** So few ids that records are replaced and removed. */
export const anyId = fc.nat(14).map((number) => `r${number}`)

const someText = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '))
const someLines = fc.array(someText, { maxLength: 2 }).map((lines) => lines.join('\n'))
const someValues = fc
  .subarray(VALUES)
  .map((values): FacetValue[] => values.map((value) => ({ value, label: LABELS[value] ?? value })))

const someFiles = fc.array(fc.array(someText, { minLength: 1, maxLength: 3 }), { maxLength: 2 })

/** @param hasFiles whether records have files */
export function anyRecord(language: string, hasFiles: boolean): fc.Arbitrary<SearchRecord<Stored>> {
  return fc
    .record({
      id: anyId,
      text: fc.record({
        ...{ title: someText, subtitle: someText, authors: someLines, keywords: someLines },
        ...{ abstract: someText, body: someLines, identifiers: fc.constantFrom('', 'WP-12', 'Costs\n12') },
      }),
      facets: fc.record(Object.fromEntries(FILTERED.map((facet) => [facet, someValues]))),
      date: fc.constantFrom(...DATES),
      files: hasFiles ? someFiles : fc.constant<string[][]>([]),
    })
    .map(({ id, text, facets, date, files }) => ({
      ...record(id, text, {}, date),
      language,
      facets: { ...record(id, {}, {}, date).facets, ...facets },
      files: files.map((pages, number) => ({
        ...{ id: `${number}`, title: `File ${number}`, href: `/files/${number}`, pages, paged: true },
      })),
    }))
}

const word = fc.constantFrom(...WORDS, 'unheard', 'WP-12')
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => `"${words.join(' ')}"`)
const piece = fc.oneof(
  { weight: 4, arbitrary: word },
  phrase,
  fc.constantFrom('mig*', 'c*', 'nep*', 'cross-b*', 'title:cost*'),
  fc.tuple(fc.constantFrom('title:', 'author:'), fc.oneof(word, phrase)).map((parts) => parts.join('')),
  fc.constantFrom(
    'group:alpha',
    'group:group',
    'theme:b',
    'type:nothing',
    'year:2010',
    'year:2010..2012',
    'keyword:gam',
  ),
)
const anyPiece = fc.tuple(fc.constantFrom('', '', '', '-'), piece).map((parts) => parts.join(''))

const bound = fc.option(fc.constantFrom(...DATES, '2008', '2010-01', '2010-01-01', '2010-03-01', '2010-12-31', '2013'))
const chosen = fc.subarray([...VALUES, 'never'])

/** @param most pieces of the text */
export function anyRequest(most: number): fc.Arbitrary<SearchRequest<Facet>> {
  return fc
    .record({
      text: fc.array(anyPiece, { maxLength: most }).map((pieces) => pieces.join(' ')),
      filters: fc.record(
        {
          ...Object.fromEntries(FILTERED.map((facet) => [facet, chosen])),
          year: fc.subarray(['2009', '2010', '1999']),
        },
        { requiredKeys: [] },
      ),
      dates: fc.oneof(fc.constant({ from: null, to: null }), fc.record({ from: bound, to: bound })),
      sort: fc.constantFrom(...SORTS),
      pageSize: fc.integer({ min: 4, max: 9 }),
    })
    .map(({ text, filters, ...more }) => request(text, filters, { ...more, verbatim: true }))
}

/** What happens to an index. */
export type Step =
  | { does: 'apply'; put: SearchRecord<Stored>[]; remove: string[] }
  | { does: 'rebuild'; records: SearchRecord<Stored>[]; meanwhile: { put: SearchRecord<Stored>[]; remove: string[] } }
  | { does: 'reopen' }

/** @param hasFiles whether records have files */
export function anyStep(language: string, hasFiles: boolean): fc.Arbitrary<Step> {
  const records = fc.array(anyRecord(language, hasFiles), { maxLength: 5 })
  const change = fc.record({ put: records, remove: fc.array(anyId, { maxLength: 3 }) })
  return fc.oneof(
    { weight: 8, arbitrary: change.map((each): Step => ({ does: 'apply', ...each })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.uniqueArray(anyRecord(language, hasFiles), { selector: ({ id }) => id, maxLength: 8 }), change)
        .map(([all, meanwhile]): Step => ({ does: 'rebuild', records: all, meanwhile })),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ does: 'reopen' }) },
  )
}

import fc from 'fast-check'
import { PUBLIC_FACETS } from '../../../src/domain/facets'
import { JobRunner } from '../../../src/search/engine/jobs'
import { Searcher } from '../../../src/search/searcher'
import type { SearchEngine, SearchRecord } from '../../../src/search/types'
import { FACETS } from '../../helpers/demoVocabulary'
import { indexOf } from './indexOf'
import { record, request, type Stored } from './records'

/** Milliseconds for a text that is meant to keep a small index busy, on a machine that does other things as well. */
const SOON = 2000

let index: SearchEngine<Stored>
beforeAll(async () => {
  const words = Array.from(
    { length: 400 },
    (_, number) => `word${String.fromCharCode(97 + (number % 26))}x${'y'.repeat(number % 9)}`,
  )
  index = (
    await indexOf(
      ...Array.from({ length: 300 }, (_, number) =>
        record(`r${number}`, {
          title: words.slice(number, number + 20).join(' '),
          abstract: 'the of a and in '.repeat(60),
        }),
      ),
    )
  ).index
})

const letters = 'abcdefghijklmnopqrstuvwxyz'

test.each([
  ['operators and quotation marks', 'title:migration AND ("a" OR -b)* ~2 ^3 \\ /x/ [1 TO 2] {'],
  ['names of object properties', 'constructor __proto__ hasOwnProperty toString group:constructor author:__proto__'],
  ['control characters', '\u0000\u001b[31m\ud800 \udc00\u0007*'],
  ['a lone surrogate in a phrase, a prefix and an operator', '"\ud800 a" \udfff* title:\ud83d group:"\ud800"'],
  ['5,000 characters', 'word '.repeat(1000)],
  ['500 different words', Array.from({ length: 500 }, (_, number) => `w${number}`).join(' ')],
  ['500 words that are there', Array.from({ length: 500 }, (_, number) => `word${letters[number % 26]}x`).join(' ')],
  ['5,000 characters without a space', 'x'.repeat(5000)],
  ['5,000 quotation marks', '"'.repeat(5000)],
  ['quotation marks everywhere', '"word" "'.repeat(600)],
  ['5,000 stars, colons and minuses', '*:-'.repeat(1700)],
  ['a phrase of 500 words such as "the"', `"${'the of a and in '.repeat(100)}"`],
  [
    'every letter as a beginning, and a word that is nowhere',
    `${[...letters].map((letter) => `${letter}*`).join(' ')} qqqqzzzz`,
  ],
  [
    'thirty words that are nearly there',
    Array.from({ length: 30 }, (_, number) => `wrod${letters[number % 26]}xyyy`).join(' '),
  ],
  ['5,000 combining marks', `e${'\u0301'.repeat(5000)}`],
  ['5,000 characters of a script without spaces', '移民'.repeat(2500)],
  ['a span of years the wrong way round, and none', 'year:2020..1990 year:.. year:99999..'],
])('a query of %s is answered, soon, as text and while it is typed', async (_what, text) => {
  const began = performance.now()
  const { hits, total } = await index.search(request(text))
  expect(hits.length).toBeLessThanOrEqual(total)
  expect((await index.suggest(text, 10)).length).toBeLessThanOrEqual(10)
  expect(performance.now() - began).toBeLessThan(SOON)
})

test('a text of more words than anyone types is not completed', async () => {
  const words = (count: number) => 'wordax '.repeat(count)
  expect(await index.suggest(words(20), 5)).not.toEqual([])
  expect(await index.suggest(words(1000), 5)).toEqual([])
})

test('of many misspelt words the first ones are corrected', async () => {
  const { corrected } = await index.search(
    request('wrodax '.repeat(2) + Array.from({ length: 20 }, (_, number) => `wordbxyq${letters[number]}`).join(' ')),
  )
  expect(corrected).toContain('wordax')
  expect(corrected).toContain(`wordbxyq${letters[19]}`)
})

test('any text at all is answered', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('"', '-', '*', ':', '«', '»', ' ', 'a', '\ud800', '\u0000', 'title:', '(', '2010..'),
      maxLength: 20,
    }),
    fc.constantFrom('worda', 'the', '"', 'title:', '-', '\udc00', 'wordbx*'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const text = pieces.join('')
      const { hits, total } = await index.search(request(text))
      expect(hits.length).toBeLessThanOrEqual(total)
      await index.suggest(text, 5)
    }),
    { numRuns: 150 },
  )
})

test('records of any text are indexed and found again', async () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (title, body, value) => {
      const odd = record('odd', { title, body, authors: title, identifiers: body }, { group: [value] })
      await index.apply({
        put: [{ ...odd, files: [{ ...{ id: body, title, href: '/f' }, pages: [body, title], paged: true }] }],
        remove: [],
      })
      expect((await index.search(request('', { group: [value] }))).total).toBe(1)
    }),
    { numRuns: 60 },
  )
})

test('a query that uses up its work says that there may be more', () => {
  const jobs = new JobRunner(FACETS)
  const segmentOf = (name: string, records: SearchRecord<unknown>[]) => {
    const image = jobs.run({ type: 'build', name, records })
    if (!image) throw new Error('No segment was built.')
    return { image, deleted: null, live: records.length }
  }
  const snapshot = [0, 1, 2].map((segment) =>
    segmentOf(
      `s${segment}`,
      Array.from({ length: 50 }, (_, number) => record(`r${segment}-${number}`, { title: 'migration costs' })),
    ),
  )
  const answers = (workLimit: number | undefined, text: string) => {
    const searcher = new Searcher<Stored>(PUBLIC_FACETS, workLimit)
    searcher.use(snapshot)
    const { total, isLowerBound } = searcher.search(request(text))
    searcher.close()
    return { total, isLowerBound }
  }
  expect(answers(undefined, 'migration costs')).toEqual({ total: 150, isLowerBound: false })
  const cut = answers(60, 'migration costs')
  expect(cut.isLowerBound).toBe(true)
  expect(cut.total).toBeGreaterThanOrEqual(50)
  expect(cut.total).toBeLessThan(150)
  expect(answers(60, 'migration costs elsewhere nowhere').isLowerBound).toBe(true)
})

test('a beginning of more words than are looked up says that there may be more', async () => {
  const many = await indexOf(
    record('many', { body: Array.from({ length: 1500 }, (_, number) => `pre${number}`).join(' ') }),
  )
  expect(await many.index.search(request('pre*'))).toMatchObject({ total: 1, isLowerBound: true })
  expect(await many.index.search(request('pre11*'))).toMatchObject({ total: 1, isLowerBound: false })
})

import { JobRunner } from '../../../../src/search/engine/jobs'
import type { LiveSegment } from '../../../../src/search/match/collect'
import { Evaluator } from '../../../../src/search/match/evaluate'
import { FacetRegistry } from '../../../../src/search/match/facetRegistry'
import { mostWordsOf } from '../../../../src/search/match/mostWords'
import { planOf } from '../../../../src/search/match/understand'
import { setBit } from '../../../../src/search/match/bits'
import { Segment } from '../../../../src/search/segment/segment'
import { parseQuery } from '../../../../src/search/query/parse'
import { DEMO_VOCABULARY } from '../../../helpers/demoVocabulary'
import { record } from '../records'

/** @returns a segment with a record of each title, without those whose number is listed */
function segmentOf(name: string, titles: readonly string[], removed: readonly number[] = []): LiveSegment {
  const records = titles.map((title, number) => record(`${name}-${number}`, { title }))
  const image = new JobRunner(DEMO_VOCABULARY.facets.names).run({ type: 'build', name, records })
  if (!image) throw new Error('No segment was built.')
  const deleted = new Uint32Array(Math.ceil(titles.length / 32))
  for (const number of removed) setBit(deleted, number)
  return { segment: new Segment(image), deleted, live: titles.length - removed.length }
}

function most(text: string, segments: readonly LiveSegment[], workLimit = Infinity) {
  const registry = new FacetRegistry(DEMO_VOCABULARY.facets)
  const all = segments.reduce((sum, { live }) => sum + live, 0)
  const evaluator = new Evaluator()
  const result = mostWordsOf(
    segments,
    evaluator,
    planOf(parseQuery(text, DEMO_VOCABULARY).clauses, segments, registry, all).order,
    workLimit,
  )
  return { ...result, work: evaluator.work }
}

test('the words that any record has, and those that one has, are counted over all segments', () => {
  const segments = [segmentOf('a', ['kiwi mango', 'mango']), segmentOf('b', ['kiwi quince papaya'])]
  expect(most('kiwi mango quince papaya nowhere', segments)).toMatchObject({ known: 4, together: 3, isCut: false })
})

test('removed records count for nothing', () => {
  const segments = [segmentOf('a', ['kiwi mango', 'mango']), segmentOf('b', ['kiwi quince papaya'], [0])]
  expect(most('kiwi mango quince papaya', segments)).toMatchObject({ known: 2, together: 2 })
  expect(most('quince papaya', segments)).toMatchObject({ known: 0, together: 0 })
})

test('the work is bounded, and the answer says when it was used up', () => {
  const titles = Array.from({ length: 50 }, () => 'kiwi mango')
  const segments = ['a', 'b', 'c'].map((name) => segmentOf(name, titles))
  const whole = most('kiwi mango', segments)
  expect(whole).toMatchObject({ known: 2, together: 2, isCut: false })
  const cut = most('kiwi mango', segments, 60)
  expect(cut.isCut).toBe(true)
  expect(cut.work).toBeLessThan(whole.work)
})

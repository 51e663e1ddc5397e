import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Payload } from 'payload'
import { whereOf } from '../../../src/access/whereOf'
import { fileWorkflow } from '../../../src/domain/fileWorkflow'
import { isPublic, publicFile, publicPaper } from '../../../src/domain/isPublic'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import { createGroup } from '../../helpers/people'
import { NOTHING, openFilled } from '../../helpers/openFilled'

const NOW = new Date('2026-03-01T12:00:00.000Z')

let payload: Payload
let group: string

beforeAll(async () => {
  ;({ payload } = await openFilled(NOTHING))
  group = await createGroup(payload, 'Rules')
})
afterAll(() => payload?.destroy())

const paper = fc.record({
  _status: fc.constantFrom('draft' as const, 'published' as const),
  state: fc.constantFrom(...publicationWorkflow.states),
  embargoUntil: fc.constantFrom(null, '2026-03-01T11:59:59.999Z', NOW.toISOString(), '2026-03-01T12:00:00.001Z'),
})

const file = fc.record({
  visibility: fc.constantFrom('attached' as const, 'group' as const, 'public' as const),
  released: fc.constantFrom(null, true, false),
  // Rows of before there was this field have none.
  release: fc.constantFrom(null, ...fileWorkflow.states),
  stage: fc.constantFrom(...publicationWorkflow.states),
})

const pairs = fc.sample(fc.tuple(fc.option(paper), file), { seed: 8, numRuns: 500 })

test('a filter of the database finds the papers and files that the rule calls public, and no other', async () => {
  const expected = { papers: new Set<string>(), files: new Set<string>() }
  for (const [standing, { release, ...sharing }] of pairs) {
    const publication = standing ? await write('publications', { ...standing, ...TEXT(), title: 'Paper', group }) : null
    const id = await write('documents', { ...sharing, release, publication, title: 'File', group })
    if (publication && isPublic(standing, null, null, NOW)) expected.papers.add(publication)
    if (isPublic(standing, { ...sharing, publication }, release, NOW)) expected.files.add(id)
  }
  expect(await found('publications', publicPaper(NOW))).toEqual(expected.papers)
  expect(await found('documents', publicFile(NOW))).toEqual(expected.files)
  expect(Math.min(expected.papers.size, expected.files.size)).toBeGreaterThan(5)
})

const TEXT = () => ({ type: 'report', language: 'en', slug: randomUUID(), revision: 1 })

/** Past hooks and rules, as an older version of the hub or another one may have left it. */
async function write(collection: 'publications' | 'documents', data: object): Promise<string> {
  const { id } = await payload.db.create({ collection, data: { id: randomUUID(), ...data } })
  return String(id)
}

async function found(collection: 'publications' | 'documents', rule: Parameters<typeof whereOf>[0]) {
  const { docs } = await payload.find({ collection, where: whereOf(rule), pagination: false, depth: 0 })
  return new Set(docs.map(({ id }) => id))
}

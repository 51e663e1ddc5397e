import type { Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import { roundsOf, type EarlierVersion } from '../../../src/migrations/reviews/reviewsOf'
import { restoreLocalizedPapers } from '../../helpers/releases/restore'

const env = readEnv()
let payload: Payload

beforeAll(async () => {
  await restoreLocalizedPapers(env.databaseUrl)
  payload = await openDatabase(env)
})
afterAll(() => payload?.destroy())

test('a review that stood in a publication has a row of its own, in the round that its paper is in', async () => {
  const found = { collection: 'publications', where: { number: { equals: '4' } }, draft: true } as const
  const [paper] = (await payload.find(found)).docs
  expect(paper).toMatchObject({ state: 'submitted', round: 1 })
  const { docs } = await payload.find({ collection: 'reviews', depth: 0, pagination: false })
  expect(docs).toEqual([
    expect.objectContaining({
      ...{ publication: paper?.id, round: 1, state: 'sent', isInvited: false },
      ...{ recommendation: 'minor-changes', note: 'Not yet.' },
    }),
  ])
  expect(paper).not.toHaveProperty('recommendations')
})

const version = (state: string, revision: number, more: Partial<EarlierVersion> = {}): EarlierVersion => ({
  ...{ id: String(revision), state, revision, savedAt: `2026-01-0${revision}T00:00:00.000Z` },
  ...{ reviewers: [], invited: [], recommendations: [], ...more },
})

test('rounds are told apart, and who was taken off keeps what they sent', () => {
  const sent = { recommendation: 'reject', note: 'No.', at: '2026-01-03T12:00:00.000Z' }
  const { reviews, versions } = roundsOf([
    version('draft', 1),
    version('submitted', 2, { reviewers: ['ada', 'bo'], invited: ['bo'] }),
    version('submitted', 3, { reviewers: ['ada', 'bo'], recommendations: [{ reviewer: 'ada', ...sent }] }),
    version('submitted', 4, { reviewers: ['bo'], invited: ['bo'], recommendations: [{ reviewer: 'ada', ...sent }] }),
    version('changes-requested', 5, { reviewers: ['bo'], invited: ['bo'] }),
    version('submitted', 6, { reviewers: ['bo'], invited: ['bo'] }),
  ])
  expect(
    reviews.map(({ round, reviewer, state, isInvited, takenOffAt }) => [round, reviewer, state, isInvited, takenOffAt]),
  ).toEqual([
    [1, 'ada', 'sent', false, '2026-01-04T00:00:00.000Z'],
    [1, 'bo', 'asked', true, null],
    [2, 'bo', 'asked', true, null],
  ])
  expect(reviews[0]?.sent).toEqual(sent)
  expect([...versions.values()].map(({ round, submittedRevision }) => [round, submittedRevision])).toEqual([
    [0, null],
    ...Array<[number, number]>(4).fill([1, 2]),
    [2, 6],
  ])
})

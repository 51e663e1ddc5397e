import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Payload, TypedUser } from 'payload'
import { audienceOf, tokensOf, type Standing } from '../../../src/access/audience'
import { invitedReviewers } from '../../../src/access/invitations'
import { principalOf } from '../../../src/access/principal'
import { READ_RULES } from '../../../src/access/readRules'
import { readEnv } from '../../../src/config/env'
import { fileWorkflow } from '../../../src/domain/fileWorkflow'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import { openDatabase } from '../../../src/hub'
import { createNetwork } from '../../helpers/network'
import { createPerson, requestOf } from '../../helpers/people'

let payload: Payload
let groups: string[]
let invited: TypedUser
/** One of each kind, by name. */
let readers: Record<string, TypedUser | null>

beforeAll(async () => {
  payload = await openDatabase(readEnv())
  const { group, otherGroup, ...people } = await createNetwork(payload)
  groups = [group, otherGroup]
  invited = await createPerson(payload, { email: 'invited@hub.test' })
  const stranger = await createPerson(payload, { email: 'stranger@hub.test' })
  readers = { visitor: null, stranger, invited, ...people }
})
afterAll(() => payload?.destroy())

const anyState = fc.constantFrom(...publicationWorkflow.states)

const anyPaper = fc.record({
  _status: fc.constantFrom('draft', 'published'),
  state: anyState,
  embargoUntil: fc.constantFrom(null, '2020-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'),
  group: fc.nat(1),
  invites: fc.boolean(),
  latest: fc.record({ state: anyState, invites: fc.boolean() }),
})

const anyFile = fc.record({
  visibility: fc.constantFrom('attached', 'group', 'public'),
  released: fc.constantFrom(null, true, false),
  // Rows of before there was this field have none.
  release: fc.constantFrom(null, ...fileWorkflow.states),
  stage: anyState,
})

const pairs = fc.sample(fc.tuple(fc.option(anyPaper), anyFile), { seed: 8, numRuns: 150 })

/** The tokens beside each document, by its id. */
class Index {
  readonly tokens = new Map<string, string[]>()

  constructor(readonly collection: 'publications' | 'documents' | 'working-groups') {}

  add(document: { id: string }, invited: Standing['invited'] = []): void {
    this.tokens.set(document.id, audienceOf(READ_RULES[this.collection], { document, invited }))
  }

  async foundBy(user: TypedUser | null): Promise<string[]> {
    const held = tokensOf(await principalOf(await requestOf(payload, user)))
    return [...this.tokens].flatMap(([id, beside]) => (beside.some((token) => held.includes(token)) ? [id] : [])).sort()
  }

  async readBy(user: TypedUser | null): Promise<string[]> {
    const { docs } = await payload.find({
      ...{ collection: this.collection, overrideAccess: false, user },
      ...{ select: { updatedAt: true }, depth: 0, pagination: false, disableErrors: true },
    })
    return docs.map(({ id }) => String(id)).sort()
  }
}

test('what people find by their tokens is what the database lets them read, whatever documents are like', async () => {
  const papers = new Index('publications')
  const files = new Index('documents')
  const teams = new Index('working-groups')
  for (const [standing, sharing] of pairs) {
    const paper = standing && (await writePaper(standing))
    if (paper) papers.add(paper.live, paper.invited)
    const file = { id: randomUUID(), ...sharing, title: 'File', group: groups[standing?.group ?? 0] }
    await payload.db.create({ collection: 'documents', data: { ...file, publication: paper?.live.id ?? null } })
    files.add({ ...file, ...{ publication: paper?.live ?? null } }, paper?.invited)
  }
  await payload.update({ collection: 'working-groups', id: groups[1]!, data: { status: 'closed' } })
  const { docs } = await payload.find({ collection: 'working-groups', depth: 0 })
  docs.forEach((group) => teams.add(group))

  const found = new Set<string>()
  for (const [name, user] of Object.entries(readers))
    for (const index of [papers, files, teams]) {
      const ids = await index.foundBy(user)
      expect([name, index.collection, ids]).toEqual([name, index.collection, await index.readBy(user)])
      found.add(`${index.collection} ${ids.join(' ')}`)
    }
  // People differ in what they find, so that the tokens tell them apart.
  expect(found.size).toBeGreaterThan(12)
})

/** Past hooks and rules: a live text, and its latest version. */
async function writePaper({
  group,
  invites,
  latest,
  ...standing
}: typeof anyPaper extends fc.Arbitrary<infer T> ? T : never) {
  const text = { title: 'Paper', type: 'report', language: 'en', slug: randomUUID(), revision: 1, group: groups[group] }
  const live = { id: randomUUID(), ...text, ...standing, round: 1 }
  await payload.db.create({ collection: 'publications', data: { ...live } })
  const now = new Date().toISOString()
  const versionData = { ...text, ...standing, state: latest.state, round: 2 }
  await payload.db.createVersion({
    ...{ collectionSlug: 'publications', parent: live.id, autosave: false, createdAt: now, updatedAt: now },
    ...{ versionData: { ...versionData, createdAt: now, updatedAt: now }, returning: false },
  })
  for (const [round, isAsked] of [invites, latest.invites].entries())
    if (isAsked)
      await payload.create({
        collection: 'reviews',
        data: {
          ...{ publication: live.id, round: round + 1, reviewer: invited.id, isInvited: true },
          ...{ state: 'asked', askedAt: now },
        },
      })
  const asked = await invitedReviewers(
    async (where) => (await payload.find({ collection: 'reviews', where, depth: 0, pagination: false })).docs,
    [{ id: live.id, state: latest.state, round: 2 }],
  )
  return { live, invited: asked.get(live.id) ?? [] }
}

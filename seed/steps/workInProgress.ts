import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { principalOf } from '../../src/access/principal'
import { tellNobody } from '../../src/notifications/notify'
import { performOnPublication } from '../../src/review/publication'
import { inTransaction } from '../../src/review/transaction'
import type { Publication, User } from '../../src/payload-types'
import { DEMO_ACCOUNTS } from '../accounts'
import { CONTENT, type WorkInProgress } from '../content'
import { editorState } from '../lexical'
import { idOf, idsBySlug } from '../seeding'

const EMBARGO_YEARS = 5

/**
 * Writes the made-up papers as the demo accounts would, and takes each as far as its history says, so that the review
 * panel shows who did what.
 */
export async function seedWorkInProgress(payload: Payload, written: () => void): Promise<void> {
  const people = await accountsByKey(payload)
  const present = await idsBySlug(await createLocalReq({}, payload), 'publications')
  for (const work of CONTENT.workInProgress) {
    if (!present.has(work.slug)) await carryOut(payload, work, people)
    written()
  }
}

type People = Map<string, User>

async function accountsByKey(payload: Payload): Promise<People> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { in: DEMO_ACCOUNTS.map(({ email }) => email) } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(
    DEMO_ACCOUNTS.flatMap(({ key, email }) => docs.filter((user) => user.email === email).map((u) => [key, u])),
  )
}

/** In one transaction, so that an interrupted seeding leaves no paper half way. */
async function carryOut(payload: Payload, work: WorkInProgress, people: People): Promise<void> {
  const author = await requestOf(payload, personOf(people, work.author))
  tellNobody(author)
  await inTransaction(author, async () => {
    let paper = await write(author, work, people)
    for (const { by, action, reviewers, ...said } of work.history) {
      const req = await requestOf(payload, personOf(people, by))
      req.transactionID = author.transactionID
      tellNobody(req)
      const principal = await principalOf(req)
      if (principal.kind === 'visitor') throw new Error(`${by} is not signed in`)
      const reviewerIds = reviewers?.map((key) => personOf(people, key).id)
      paper = await performOnPublication(req, principal, {
        id: paper.id,
        action,
        revision: paper.revision,
        input: { ...said, ...(reviewerIds && { reviewerIds }) },
      })
    }
  })
}

async function write(req: PayloadRequest, work: WorkInProgress, people: People): Promise<Publication> {
  const { slug, type, title, abstract, keywords } = work
  const [groups, themes] = [await idsBySlug(req, 'working-groups'), await idsBySlug(req, 'themes')]
  const embargo = new Date()
  embargo.setUTCFullYear(embargo.getUTCFullYear() + EMBARGO_YEARS)
  return req.payload.create({
    collection: 'publications',
    data: {
      ...{ slug, type, title, abstract, keywords },
      revision: 1,
      state: 'draft',
      language: 'en',
      group: idOf(groups, work.group),
      themes: work.themes.map((theme) => idOf(themes, theme)),
      countries: work.countries as Publication['countries'],
      authors: [{ name: personOf(people, work.author).name }],
      body: editorState(work.body),
      ...(work.embargoed && { embargoUntil: embargo.toISOString() }),
    },
    depth: 0,
    overrideAccess: true,
    user: req.user,
    req,
  })
}

function requestOf(payload: Payload, user: User): Promise<PayloadRequest> {
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

function personOf(people: People, key: string): User {
  const user = people.get(key)
  if (!user) throw new Error(`There is no demo account ${key}`)
  return user
}

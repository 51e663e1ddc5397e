import type { PayloadRequest, Where } from 'payload'
import { membershipsNow } from '../access/memberships'
import { activeAmong } from '../accounts/active'
import { idOf, idsOf } from '../domain/idOf'
import { OWING } from '../domain/review'
import type { Publication, Review, User } from '../payload-types'
import { authorshipOf, leadsWhoDidNotWrite } from '../review/authorship'
import { heldReviews, reviewsOf } from '../review/reviews'
import type { EventDetails } from './eventDetails'
import type { RecipientsName } from './table'

/** Ids of accounts. */
type FindRecipients = (req: PayloadRequest, details: EventDetails) => Promise<string[]>

const leads: FindRecipients = async (req, { group }) => {
  if (group === null) return []
  const memberships = await membershipsNow(req, { and: [{ group: { equals: group } }, { role: { equals: 'lead' } }] })
  return memberships.map(({ user }) => idOf(user))
}

/** Who wrote or submitted it, as the audit log has it. */
const writers: FindRecipients = async (req, { collection, document }) => {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { target: { equals: document } },
        { targetCollection: { equals: collection } },
        { action: { in: ['create', 'update', 'submit'] } },
      ],
    },
    select: { actor: true },
    depth: 0,
    pagination: false,
    // Only admins read the log; of it no more than ids, of whom each is asked for their own rights before a mail goes out.
    overrideAccess: true,
    req,
  })
  return idsOf(docs.map(({ actor }) => actor))
}

/** Reviews of the present round whose reviewer reads the paper now. */
async function reviewsNow(req: PayloadRequest, { group, document }: EventDetails): Promise<Review[]> {
  const latest = await latestOf(req, document)
  return latest && group !== null ? heldReviews(req, group, await reviewsOf(req, latest)) : []
}

const reviewersOf = (reviews: Review[]) => reviews.map(({ reviewer }) => idOf(reviewer))

/** Leads who are no authors of the paper; where there are none, the hub's editors. */
const deciders: FindRecipients = async (req, details) => {
  const authorship = await authorshipOf(req, details.document)
  const others = details.group === null ? [] : await leadsWhoDidNotWrite(req, authorship, details.group)
  return others.length > 0 ? others : editors(req)
}

/** Whoever takes an accepted paper of the group before readers: its leads, or the hub's editors; admins where there are none. */
const publishers: FindRecipients = async (req, details) => {
  const group = await req.payload.findByID({
    ...{ collection: 'working-groups', id: details.group ?? '', select: { publishing: true }, depth: 0 },
    // Who publishes is no secret of the group.
    ...{ disableErrors: true, overrideAccess: true, req },
  })
  return group?.publishing === 'editor' ? editors(req) : leads(req, details)
}

/** Admins where there are none. */
async function editors(req: PayloadRequest): Promise<string[]> {
  const found = await accounts(req, { role: { equals: 'editor' } })
  const people = found.length > 0 ? found : await accounts(req, { role: { equals: 'admin' } })
  return people.map(({ id }) => id)
}

const RECIPIENTS: Record<RecipientsName, FindRecipients> = {
  leads,
  deciders,
  async decidersWhoDidNotWrite(req, details) {
    const wrote = await writers(req, details)
    // Whoever owes a review reads no other.
    const owing = reviewersOf((await reviewsNow(req, details)).filter(({ state }) => OWING.includes(state)))
    return (await deciders(req, details)).filter((id) => !wrote.includes(id) && !owing.includes(id))
  },
  publishers,
  writers,
  async owingReviewers(req, details) {
    return reviewersOf((await reviewsNow(req, details)).filter(({ state }) => OWING.includes(state)))
  },
  async newReviewers(req, details) {
    return reviewersOf(await reviewsNow(req, details)).filter((id) => details.asked.includes(id))
  },
  async formerReviewers(req, details) {
    const now = reviewersOf(await reviewsNow(req, details))
    return details.takenOff.filter((id) => !now.includes(id))
  },
  async answeredReviewers(req, { document }) {
    const latest = await latestOf(req, document)
    const reviews = latest ? await reviewsOf(req, latest) : []
    return reviewersOf(reviews.filter(({ state }) => state === 'sent'))
  },
  member: (_req, { member }) => Promise.resolve(member === null ? [] : [member]),
}

/**
 * Asked when something happens, and again when the mail about it is sent: who has left by then is not told.
 *
 * @param req for its database and transaction
 * @param details of the event
 * @param name of the recipients
 * @returns ids of the accounts that belong to it now and can sign in, without the person who did it
 */
export async function recipientsOf(
  req: PayloadRequest,
  details: EventDetails,
  name: RecipientsName,
): Promise<string[]> {
  const ids = [...new Set(await RECIPIENTS[name](req, details))].filter((id) => id !== details.actor)
  const active = await activeAmong(req, ids)
  return ids.filter((id) => active.has(id))
}

function latestOf(req: PayloadRequest, id: string): Promise<Publication | null> {
  return req.payload.findByID({
    ...{ collection: 'publications', id, draft: true, depth: 0 },
    // To find out whom it concerns; its readers are asked for their own rights.
    ...{ disableErrors: true, overrideAccess: true, req },
  })
}

async function accounts(req: PayloadRequest, where: Where): Promise<Pick<User, 'id' | 'name' | 'expert'>[]> {
  const { docs } = await req.payload.find({
    ...{ collection: 'users', where, select: { name: true, expert: true }, depth: 0, pagination: false },
    // As above: ids alone are handed on.
    ...{ overrideAccess: true, req },
  })
  return docs
}

/** @returns ISO 8601: by when a person is asked for their review of the paper; null where nothing is due */
export async function dueFor(req: PayloadRequest, details: EventDetails, user: string): Promise<string | null> {
  const own = (await reviewsNow(req, details)).find(({ reviewer }) => idOf(reviewer) === user)
  return own && OWING.includes(own.state) ? (own.dueAt ?? null) : null
}

import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { collectionOf, mongodbOf } from '../runner/mongodbCollections'
import { roundsOf, type EarlierVersion } from './reviewsOf'

interface StoredVersion {
  _id: unknown
  createdAt: Date
  updatedAt: Date
  version: {
    state: string
    revision?: number | null
    reviewers?: string[] | null
    invitedReviewers?: string[] | null
    recommendations?: { reviewer?: string | null; recommendation: string; note: string; at: Date }[] | null
  }
}

/** What reviews had before they had rows of their own. */
const EARLIER = ['reviewers', 'invitedReviewers', 'recommendations']

/** The same as in ./sqlite, paper by paper. A paper whose versions have their round is done. */
export async function carryReviewsInMongodb(payload: Payload): Promise<void> {
  const { collections, versions } = mongodbOf(payload)
  const rows = collectionOf(versions.publications)
  const papers = (await rows.distinct('parent', { 'version.round': { $exists: false } })) as string[]
  for (const publication of papers) {
    const stored = await rows
      .find<StoredVersion>({ parent: publication })
      .sort({ createdAt: 1, 'version.revision': 1 })
      .toArray()
    const { reviews, versions: rounds } = roundsOf(stored.map(asVersion))
    const request = await requestTo(payload, publication)
    for (const { round, reviewer, isInvited, state, askedAt, takenOffAt, sent } of reviews) {
      const now = new Date()
      const row = {
        ...{ _id: randomUUID() as never, isInvited, state, askedAt: new Date(askedAt), request },
        takenOffAt: takenOffAt ? new Date(takenOffAt) : null,
        ...(sent && { recommendation: sent.recommendation, note: sent.note }),
        ...(sent && { sentAt: new Date(sent.at), answeredAt: new Date(sent.at) }),
        ...{ isCarriedOver: false, createdAt: now, updatedAt: now },
      }
      await collectionOf(collections.reviews).updateOne(
        { publication, round, reviewer },
        { $setOnInsert: row },
        { upsert: true },
      )
    }
    const { revision = 0 } =
      (await collectionOf(collections.publications).findOne<{ revision?: number }>({ _id: publication as never })) ?? {}
    const live = stored.findLast(({ version }) => (version.revision ?? 0) <= revision)
    const liveRound = rounds.get(String(live?._id)) ?? { round: 0, submittedRevision: null }
    await collectionOf(collections.publications).updateOne(
      { _id: publication as never },
      { $set: liveRound, $unset: Object.fromEntries(EARLIER.map((field) => [field, ''])) },
    )
    for (const { _id } of stored) {
      const { round = 0, submittedRevision = null } = rounds.get(String(_id)) ?? {}
      await rows.updateOne(
        { _id: _id as never },
        {
          $set: { 'version.round': round, 'version.submittedRevision': submittedRevision },
          $unset: Object.fromEntries(EARLIER.map((field) => [`version.${field}`, ''])),
        },
      )
    }
  }
}

function asVersion({ _id, updatedAt, version }: StoredVersion): EarlierVersion {
  const { state, revision = null, reviewers, invitedReviewers, recommendations } = version
  return {
    ...{ id: String(_id), state, revision, savedAt: updatedAt.toISOString() },
    ...{ reviewers: reviewers ?? [], invited: invitedReviewers ?? [] },
    recommendations: (recommendations ?? []).flatMap(({ reviewer, recommendation, note, at }) =>
      reviewer ? [{ reviewer, recommendation, note, at: at.toISOString() }] : [],
    ),
  }
}

/** What the lead last wrote to the reviewers. */
async function requestTo(payload: Payload, publication: string): Promise<string | null> {
  const [last] = await collectionOf(mongodbOf(payload).collections['audit-log'])
    .find<{ note: string }>({ target: publication, action: 'assign-reviewers', note: { $type: 'string' } })
    .sort({ at: -1 })
    .limit(1)
    .toArray()
  return last?.note ?? null
}

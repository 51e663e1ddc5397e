import type { Payload } from 'payload'
import { collectionOf, mongodbOf } from '../runner/mongodbCollections'

interface Row {
  _id: unknown
  reviewers?: unknown[]
  group?: unknown
  version?: Pick<Row, 'reviewers' | 'group'>
}

/** The same as in ./sqlite. */
export async function carryOverInMongodb(payload: Payload): Promise<void> {
  const { collections, versions } = mongodbOf(payload)
  const documents = collectionOf(collections.documents)
  const unmoved = { release: { $exists: false } }
  const byItself = { ...unmoved, visibility: 'public', publication: null }
  await documents.updateMany(byItself, { $set: { release: 'released' }, $unset: { reviewers: '' } })
  await documents.updateMany(unmoved, { $set: { release: 'none' }, $unset: { reviewers: '' } })
  const members = await collectionOf(collections.memberships).find<Row & { user: unknown }>({}).toArray()
  const known = new Set(members.map(({ user, group }) => `${String(user)} ${String(group)}`))
  const rows = [
    [collectionOf(collections.publications), 'reviewers', 'invitedReviewers'],
    [collectionOf(versions.publications), 'version.reviewers', 'version.invitedReviewers'],
  ] as const
  for (const [publications, reviewers, invited] of rows) {
    for await (const row of publications.find<Row>({
      [`${reviewers}.0`]: { $exists: true },
      [invited]: { $exists: false },
    })) {
      const text = row.version ?? row
      const outsiders = (text.reviewers ?? []).filter(
        (user: unknown) => !known.has(`${String(user)} ${String(text.group)}`),
      )
      await publications.updateOne({ _id: row._id as never }, { $set: { [invited]: outsiders } })
    }
  }
}

import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'

interface Row {
  _id: unknown
  reviewers?: unknown[]
  group?: unknown
  version?: Pick<Row, 'reviewers' | 'group'>
}

/** The same as in ./sqlite. */
export async function up({ payload, session }: MigrateUpArgs): Promise<void> {
  const { collections, versions } = payload.db as unknown as MongooseAdapter
  const of = (model: MongooseAdapter['collections'][string] | undefined) => {
    if (!model) throw new Error('A collection is missing')
    return model.collection
  }
  // The adapter and Mongoose bring types of two copies of the driver.
  const options = { session: session as never }
  const documents = of(collections.documents)
  await documents.updateMany({}, { $set: { release: 'none' }, $unset: { reviewers: '' } }, options)
  const byItself = { visibility: 'public', publication: null }
  await documents.updateMany(byItself, { $set: { release: 'released' } }, options)
  const members = await of(collections.memberships).find<Row & { user: unknown }>({}, options).toArray()
  const known = new Set(members.map(({ user, group }) => `${String(user)} ${String(group)}`))
  const rows = [
    [of(collections.publications), 'reviewers', 'invitedReviewers'],
    [of(versions.publications), 'version.reviewers', 'version.invitedReviewers'],
  ] as const
  for (const [publications, reviewers, invited] of rows) {
    for await (const row of publications.find<Row>({ [`${reviewers}.0`]: { $exists: true } }, options)) {
      const text = row.version ?? row
      const outsiders = (text.reviewers ?? []).filter((user: unknown) => !known.has(`${String(user)} ${String(text.group)}`))
      await publications.updateOne({ _id: row._id as never }, { $set: { [invited]: outsiders } }, options)
    }
  }
}

export async function down({ payload, session }: MigrateDownArgs): Promise<void> {
  const { collections } = payload.db as unknown as MongooseAdapter
  await collections.documents?.collection.updateMany({}, { $unset: { release: '' } }, { session: session as never })
}

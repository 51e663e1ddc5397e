import { randomUUID } from 'node:crypto'
import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite'
import { roundsOf, type EarlierVersion } from './reviewsOf'

type Db = MigrateUpArgs['db']

/**
 * Gives each review that stands in the versions of a publication a row of its own, and each version its round. Runs between
 * the statements that add the table and the ones that drop what it reads, in the migration's transaction.
 *
 * @param db of the migration
 */
export async function carryReviewsInSqlite(db: Db): Promise<void> {
  const versions = await versionsOf(db)
  const requests = await requestsOf(db)
  const now = new Date().toISOString()
  for (const [publication, its] of versions) {
    const { reviews, versions: rounds } = roundsOf(its)
    for (const { round, reviewer, isInvited, state, askedAt, takenOffAt, sent } of reviews)
      await db.run(sql`insert into reviews
        (id, publication_id, round, reviewer_id, is_invited, state, asked_at, request, answered_at, taken_off_at,
         recommendation, note, sent_at, is_carried_over, created_at, updated_at)
        values (${randomUUID()}, ${publication}, ${round}, ${reviewer}, ${isInvited ? 1 : 0}, ${state}, ${askedAt},
         ${requests.get(publication) ?? null}, ${sent?.at ?? null}, ${takenOffAt}, ${sent?.recommendation ?? null},
         ${sent?.note ?? null}, ${sent?.at ?? null}, 0, ${now}, ${now})`)
    for (const [id, { round, submittedRevision }] of rounds)
      if (round > 0)
        await db.run(sql`update _publications_v
          set version_round = ${round}, version_submitted_revision = ${submittedRevision} where id = ${id}`)
  }
  // What is live has the round of the version that it was published as.
  await db.run(sql`update publications set (round, submitted_revision) = (
    select v.version_round, v.version_submitted_revision from _publications_v v
    where v.parent_id = publications.id and v.version_revision <= publications.revision
    order by v.version_revision desc, v.created_at desc limit 1)
    where exists (select 1 from _publications_v v where v.parent_id = publications.id
      and v.version_round > 0 and v.version_revision <= publications.revision)`)
}

interface Row {
  id: string
  parent_id: string
  version_state: string
  version_revision: number | null
  updated_at: string
}

interface Related {
  parent_id: string
  path: string
  users_id: string
}

interface Recommended {
  _parent_id: string
  reviewer_id: string
  recommendation: string
  note: string
  at: string
}

async function versionsOf(db: Db): Promise<Map<string, EarlierVersion[]>> {
  const rows = await db.all<Row>(sql`select id, parent_id, version_state, version_revision, updated_at
    from _publications_v where parent_id is not null order by parent_id, created_at, version_revision`)
  const people = await db.all<Related>(
    sql`select parent_id, path, users_id from _publications_v_rels where users_id is not null`,
  )
  const recommended = await db.all<Recommended>(
    sql`select _parent_id, reviewer_id, recommendation, note, at from _publications_v_version_recommendations
      where reviewer_id is not null`,
  )
  const peopleOf = grouped(people, ({ parent_id }) => parent_id)
  const recommendedOf = grouped(recommended, ({ _parent_id }) => _parent_id)
  const versions = new Map<string, EarlierVersion[]>()
  for (const { id, parent_id, version_state: state, version_revision: revision, updated_at: savedAt } of rows) {
    const at = (path: string) =>
      (peopleOf.get(String(id)) ?? []).filter((row) => row.path === path).map(({ users_id }) => users_id)
    const version: EarlierVersion = {
      ...{ id, state, revision, savedAt },
      ...{ reviewers: at('version.reviewers'), invited: at('version.invitedReviewers') },
      recommendations: (recommendedOf.get(String(id)) ?? []).map(({ reviewer_id: reviewer, ...row }) => ({
        ...{ reviewer, recommendation: row.recommendation, note: row.note, at: row.at },
      })),
    }
    versions.set(parent_id, [...(versions.get(parent_id) ?? []), version])
  }
  return versions
}

function grouped<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = String(keyOf(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** What the lead last wrote to the reviewers, by the id of the publication. */
async function requestsOf(db: Db): Promise<Map<string, string>> {
  const rows = await db.all<{ target: string; note: string }>(
    sql`select target, note from audit_log where action = 'assign-reviewers' and note is not null order by at`,
  )
  return new Map(rows.map(({ target, note }) => [target, note]))
}

import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite'
import { nameOf } from './nameOf'

/** Gives the rows of the outbox that are there the names of what they tell, before their operations go. */
export async function nameEventsInSqlite(db: MigrateUpArgs['db']): Promise<void> {
  const pairs = await db.all<{ collection: string; operation: string }>(
    sql`select distinct target_collection as collection, operation from outbox`,
  )
  for (const { collection, operation } of pairs)
    await db.run(
      sql`update outbox set name = ${nameOf(collection, operation)} where target_collection = ${collection} and operation = ${operation}`,
    )
}

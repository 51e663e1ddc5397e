import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { nameEventsInSqlite } from './events/sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`name\` text DEFAULT '' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`actor\` text;`)
  await nameEventsInSqlite(db)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`operation\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`operation\` text DEFAULT 'update' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`actor\`;`)
}

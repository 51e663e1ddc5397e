import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`documents\` ADD \`text_state\` text DEFAULT 'pending';`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`page_count\` numeric;`)
  await db.run(sql`CREATE INDEX \`documents_text_state_idx\` ON \`documents\` (\`text_state\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`documents_text_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`text_state\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`page_count\`;`)
}

import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`digest_entries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`notification\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`digest_entries_user_idx\` ON \`digest_entries\` (\`user\`);`)
  await db.run(sql`CREATE TABLE \`action_links\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`about\` text,
  	\`created_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`used_at\` text,
  	\`ended_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`action_links_user_idx\` ON \`action_links\` (\`user\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`action_links_token_hash_idx\` ON \`action_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`action_links_document_idx\` ON \`action_links\` (\`document\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_turn\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_papers\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_memberships\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_files\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`digest_entries\`;`)
  await db.run(sql`DROP TABLE \`action_links\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_turn\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_papers\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_memberships\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_files\`;`)
}

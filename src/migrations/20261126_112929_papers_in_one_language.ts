import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { moveTextsInSqlite } from './oneLanguage/sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`publications_translations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text,
  	\`title\` text,
  	\`subtitle\` text,
  	\`abstract\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_translations_order_idx\` ON \`publications_translations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`publications_translations_parent_id_idx\` ON \`publications_translations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_publications_v_version_translations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`language\` text,
  	\`title\` text,
  	\`subtitle\` text,
  	\`abstract\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_publications_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_publications_v_version_translations_order_idx\` ON \`_publications_v_version_translations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_translations_parent_id_idx\` ON \`_publications_v_version_translations\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`publications_key_messages\` ADD \`message\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`title\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`subtitle\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`abstract\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`body\` text;`)
  await db.run(sql`ALTER TABLE \`_publications_v_version_key_messages\` ADD \`message\` text;`)
  await db.run(sql`ALTER TABLE \`_publications_v\` ADD \`version_title\` text;`)
  await db.run(sql`ALTER TABLE \`_publications_v\` ADD \`version_subtitle\` text;`)
  await db.run(sql`ALTER TABLE \`_publications_v\` ADD \`version_abstract\` text;`)
  await db.run(sql`ALTER TABLE \`_publications_v\` ADD \`version_body\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`title\` text DEFAULT '' NOT NULL;`)
  await moveTextsInSqlite(db)
  await db.run(sql`DROP TABLE \`publications_key_messages_locales\`;`)
  await db.run(sql`DROP TABLE \`publications_locales\`;`)
  await db.run(sql`DROP TABLE \`_publications_v_version_key_messages_locales\`;`)
  await db.run(sql`DROP TABLE \`_publications_v_locales\`;`)
  await db.run(sql`DROP TABLE \`documents_locales\`;`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('Papers cannot be put back into several languages: restore the copy that was made before the upgrade.')
}

import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { movePartnersInSqlite } from './partners/sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`partners\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name\` text NOT NULL,
	\`slug\` text NOT NULL,
	\`short_name\` text,
	\`role\` text DEFAULT 'partner' NOT NULL,
	\`country\` text,
	\`since\` numeric,
	\`website\` text,
	\`logo_id\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`logo_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null
);
  `)
  await db.run(sql`CREATE INDEX \`partners_name_idx\` ON \`partners\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`partners_slug_idx\` ON \`partners\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`partners_logo_idx\` ON \`partners\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`partners_locales\` (
	\`description\` text,
	\`id\` integer PRIMARY KEY NOT NULL,
	\`_locale\` text NOT NULL,
	\`_parent_id\` text NOT NULL,
	FOREIGN KEY (\`_parent_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
);
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`partners_locales_locale_parent_id_unique\` ON \`partners_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`publications_funders\` ADD \`partner_id\` text REFERENCES partners(id);`)
  await db.run(sql`CREATE INDEX \`publications_funders_partner_idx\` ON \`publications_funders\` (\`partner_id\`);`)
  await db.run(sql`ALTER TABLE \`_publications_v_version_funders\` ADD \`partner_id\` text REFERENCES partners(id);`)
  await db.run(sql`CREATE INDEX \`_publications_v_version_funders_partner_idx\` ON \`_publications_v_version_funders\` (\`partner_id\`);`)
  await movePartnersInSqlite(db)
  await db.run(sql`DROP TABLE \`site_settings_partners\`;`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('Partners cannot be put back into the settings: restore the copy that was made before the upgrade.')
}

import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { carryReviewsInSqlite } from './reviews/sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`reviews\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`publication_id\` text NOT NULL,
	\`round\` numeric NOT NULL,
	\`reviewer_id\` text NOT NULL,
	\`is_invited\` integer DEFAULT false NOT NULL,
	\`is_anonymous\` integer,
	\`state\` text NOT NULL,
	\`asked_at\` text NOT NULL,
	\`request\` text,
	\`due_at\` text,
	\`answered_at\` text,
	\`decline_reason\` text,
	\`answer\` text,
	\`taken_off_at\` text,
	\`recommendation\` text,
	\`note\` text,
	\`note_to_lead\` text,
	\`sent_at\` text,
	\`is_carried_over\` integer,
	\`set_aside_at\` text,
	\`set_aside_reason\` text,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (\`reviewer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
);`)
  await db.run(sql`CREATE INDEX \`reviews_publication_idx\` ON \`reviews\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_reviewer_idx\` ON \`reviews\` (\`reviewer_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_round_reviewer_idx\` ON \`reviews\` (\`publication_id\`,\`round\`,\`reviewer_id\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`round\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`submitted_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`_publications_v\` ADD \`version_round\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_publications_v\` ADD \`version_submitted_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`working_groups\` ADD \`reviews_needed\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`working_groups\` ADD \`review_days\` numeric DEFAULT 21;`)
  await db.run(sql`ALTER TABLE \`working_groups\` ADD \`reviewers_hidden\` integer DEFAULT false;`)
  await carryReviewsInSqlite(db)
  await db.run(sql`DROP TABLE \`publications_recommendations\`;`)
  await db.run(sql`DROP TABLE \`_publications_v_version_recommendations\`;`)
  await db.run(sql`CREATE TABLE \`__new_publications_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text NOT NULL,
	\`path\` text NOT NULL,
	\`working_groups_id\` text,
	\`themes_id\` text,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`working_groups_id\`) REFERENCES \`working_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
);`)
  await db.run(sql`INSERT INTO \`__new_publications_rels\`("id", "order", "parent_id", "path", "working_groups_id", "themes_id") SELECT "id", "order", "parent_id", "path", "working_groups_id", "themes_id" FROM \`publications_rels\` WHERE \`path\` NOT IN ('reviewers', 'invitedReviewers');`)
  await db.run(sql`DROP TABLE \`publications_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_publications_rels\` RENAME TO \`publications_rels\`;`)
  await db.run(sql`CREATE INDEX \`publications_rels_order_idx\` ON \`publications_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_parent_idx\` ON \`publications_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_path_idx\` ON \`publications_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_working_groups_id_idx\` ON \`publications_rels\` (\`working_groups_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_themes_id_idx\` ON \`publications_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__publications_v_rels\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`order\` integer,
	\`parent_id\` text(36) NOT NULL,
	\`path\` text NOT NULL,
	\`working_groups_id\` text,
	\`themes_id\` text,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`_publications_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`working_groups_id\`) REFERENCES \`working_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
);`)
  await db.run(sql`INSERT INTO \`__new__publications_v_rels\`("id", "order", "parent_id", "path", "working_groups_id", "themes_id") SELECT "id", "order", "parent_id", "path", "working_groups_id", "themes_id" FROM \`_publications_v_rels\` WHERE \`path\` NOT IN ('version.reviewers', 'version.invitedReviewers');`)
  await db.run(sql`DROP TABLE \`_publications_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__publications_v_rels\` RENAME TO \`_publications_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_order_idx\` ON \`_publications_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_parent_idx\` ON \`_publications_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_path_idx\` ON \`_publications_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_working_groups_id_idx\` ON \`_publications_v_rels\` (\`working_groups_id\`);`)
  await db.run(sql`CREATE INDEX \`_publications_v_rels_themes_id_idx\` ON \`_publications_v_rels\` (\`themes_id\`);`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('Reviews cannot be put back into publications: restore the copy that was made before the upgrade.')
}

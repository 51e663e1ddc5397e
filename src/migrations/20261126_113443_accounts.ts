import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audit_log_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`field\` text NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`audit_log\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_changes_order_idx\` ON \`audit_log_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_changes_parent_id_idx\` ON \`audit_log_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`secret\` text NOT NULL,
  	\`confirmed_at\` text,
  	\`last_step\` numeric NOT NULL,
  	\`recovery_codes\` text NOT NULL,
  	\`failures\` numeric NOT NULL,
  	\`failed_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`second_factors_user_idx\` ON \`second_factors\` (\`user\`);`)
  await db.run(sql`CREATE TABLE \`email_changes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`old_confirmed_at\` text,
  	\`new_confirmed_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`email_changes_user_idx\` ON \`email_changes\` (\`user\`);`)
  await db.run(sql`CREATE TABLE \`sessions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`device\` text NOT NULL,
  	\`address\` text,
  	\`signed_in_at\` text NOT NULL,
  	\`last_seen_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`sessions_user_idx\` ON \`sessions\` (\`user\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_second_factor_for\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_second_factor_for_order_idx\` ON \`site_settings_second_factor_for\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_second_factor_for_parent_idx\` ON \`site_settings_second_factor_for\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`disabled_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`erased_at\` text;`)
  await db.run(sql`CREATE INDEX \`users_disabled_at_idx\` ON \`users\` (\`disabled_at\`);`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`actor_email\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`target_title\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`network\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audit_log_changes\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`email_changes\`;`)
  await db.run(sql`DROP TABLE \`sessions\`;`)
  await db.run(sql`DROP TABLE \`site_settings_second_factor_for\`;`)
  await db.run(sql`DROP INDEX \`users_disabled_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`disabled_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`erased_at\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`actor_email\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`target_title\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`network\`;`)
}

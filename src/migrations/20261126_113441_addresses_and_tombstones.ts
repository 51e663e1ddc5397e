import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`addresses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`target_collection\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`public_from\` text NOT NULL,
  	\`gone_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`addresses_target_idx\` ON \`addresses\` (\`target\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`targetCollection_slug_idx\` ON \`addresses\` (\`target_collection\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`tombstones\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`publication\` text NOT NULL,
  	\`title\` text,
  	\`language\` text NOT NULL,
  	\`issued\` text,
  	\`withdrawn_at\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`successor\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`tombstones_publication_idx\` ON \`tombstones\` (\`publication\`);`)
  await db.run(sql`CREATE TABLE \`tombstones_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`tombstones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`tombstones_texts_order_parent\` ON \`tombstones_texts\` (\`order\`,\`parent_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`addresses\`;`)
  await db.run(sql`DROP TABLE \`tombstones_texts\`;`)
  await db.run(sql`DROP TABLE \`tombstones\`;`)
}

import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`jobs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`key\` text,
  	\`input\` text,
  	\`recipient\` text,
  	\`subject\` text,
  	\`state\` text NOT NULL,
  	\`enqueued_at\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`tries\` numeric NOT NULL,
  	\`lease_holder\` text,
  	\`leased_until\` text,
  	\`last_error\` text,
  	\`finished_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`jobs_key_idx\` ON \`jobs\` (\`key\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`jobs\`;`)
}

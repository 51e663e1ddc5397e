import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite'

/**
 * What was open to everyone counts as released, and reviewers who never were members of the group count as invited. Files
 * that belong to a paper follow the paper from now on.
 */
export async function carryOver(db: MigrateUpArgs['db']): Promise<void> {
  await db.run(
    sql`UPDATE \`documents\` SET \`release\` = 'released' WHERE \`visibility\` = 'public' AND \`publication_id\` IS NULL;`,
  )
  await db.run(sql`
    INSERT INTO \`publications_rels\` (\`order\`, \`parent_id\`, \`path\`, \`users_id\`)
    SELECT r.\`order\`, r.\`parent_id\`, 'invitedReviewers', r.\`users_id\`
    FROM \`publications_rels\` r JOIN \`publications\` p ON p.\`id\` = r.\`parent_id\`
    WHERE r.\`path\` = 'reviewers' AND NOT EXISTS (
      SELECT 1 FROM \`memberships\` m WHERE m.\`user_id\` = r.\`users_id\` AND m.\`group_id\` = p.\`group_id\`
    );`)
  await db.run(sql`
    INSERT INTO \`_publications_v_rels\` (\`order\`, \`parent_id\`, \`path\`, \`users_id\`)
    SELECT r.\`order\`, r.\`parent_id\`, 'version.invitedReviewers', r.\`users_id\`
    FROM \`_publications_v_rels\` r JOIN \`_publications_v\` v ON v.\`id\` = r.\`parent_id\`
    WHERE r.\`path\` = 'version.reviewers' AND NOT EXISTS (
      SELECT 1 FROM \`memberships\` m WHERE m.\`user_id\` = r.\`users_id\` AND m.\`group_id\` = v.\`version_group_id\`
    );`)
}

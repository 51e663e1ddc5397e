import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite'
import { partnerKey, partnersOf, type ListedPartner } from './partnersOf'

const FUNDERS = ['publications_funders', '_publications_v_version_funders']

/**
 * Makes a partner of each that the settings list, and has the funders of that name point to it. Runs between the statements
 * that add the tables of partners and the one that drops the list, in the migration's transaction.
 *
 * @param db of the migration
 */
export async function movePartnersInSqlite(db: MigrateUpArgs['db']): Promise<void> {
  const listed = await db.all<ListedPartner>(sql`select name, website from site_settings_partners order by _order`)
  const names = new Set<string>()
  for (const table of FUNDERS) {
    const rows = await db.all<{ name: string | null }>(sql`select distinct name from ${sql.identifier(table)}`)
    for (const { name } of rows) if (name) names.add(name)
  }
  for (const { id, name, slug, role, website } of partnersOf(listed, names)) {
    await db.run(
      sql`insert into partners (id, name, slug, role, website) values (${id}, ${name}, ${slug}, ${role}, ${website})`,
    )
    const written = [...names].filter((other) => partnerKey(other) === partnerKey(name))
    for (const table of written.length > 0 ? FUNDERS : []) {
      const same = sql.join(
        written.map((other) => sql`${other}`),
        sql`, `,
      )
      await db.run(
        sql`update ${sql.identifier(table)} set partner_id = ${id}, name = null, website = null where name in (${same})`,
      )
    }
  }
}

import type { Payload } from 'payload'

/** Told to other processes and then of no more use, or Payload's own. */
const PASSING = /^(outbox|payload-.*)$/

/**
 * @param payload connected to a database
 * @returns every document, version and setting, with hidden fields and all languages, by where it is stored and its id
 */
export async function everythingIn(payload: Payload): Promise<Record<string, unknown>> {
  const all = { depth: 0, locale: 'all', pagination: false, showHiddenFields: true } as const
  const found = new Map<string, unknown>()
  for (const { slug, versions } of payload.config.collections) {
    if (PASSING.test(slug)) continue
    const collection = slug
    const { docs } = await payload.find({ collection, ...all })
    for (const document of docs) found.set(`${slug} ${document.id}`, document)
    if (!versions) continue
    const { docs: kept } = await payload.findVersions({ collection, ...all })
    // The content of a version has no id of its own: each reading makes one up.
    for (const row of kept)
      found.set(`${slug} version ${row.id}`, { ...row, version: { ...row.version, id: undefined } })
  }
  for (const { slug } of payload.config.globals)
    found.set(slug, await payload.findGlobal({ slug, depth: 0, locale: 'all', showHiddenFields: true }))
  return JSON.parse(JSON.stringify(Object.fromEntries(found))) as Record<string, unknown>
}

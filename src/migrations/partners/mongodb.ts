import type { Payload } from 'payload'
import { collectionOf, mongodbOf } from '../runner/mongodbCollections'
import { partnerKey, partnersOf, type ListedPartner } from './partnersOf'

/** The same as in ./sqlite. The list in the settings goes last, so that a run that was broken off begins again. */
export async function movePartnersInMongodb(payload: Payload): Promise<void> {
  const { collections, globals, versions } = mongodbOf(payload)
  const settings = await globals.collection.findOne<{ partners?: Partial<ListedPartner>[] }>({
    globalType: 'site-settings',
  })
  const listed = (settings?.partners ?? []).flatMap(({ name, website }) =>
    typeof name === 'string' ? [{ name, website: website ?? null }] : [],
  )
  const publications = [
    { rows: collectionOf(collections.publications), path: 'funders' },
    { rows: collectionOf(versions.publications), path: 'version.funders' },
  ]
  const names = new Set<string>()
  for (const { rows, path } of publications)
    for (const name of await rows.distinct(`${path}.name`)) if (typeof name === 'string') names.add(name)
  const now = new Date()
  for (const { id, ...partner } of partnersOf(listed, names)) {
    const added = { $setOnInsert: { ...partner, createdAt: now, updatedAt: now } }
    await collectionOf(collections.partners).updateOne({ _id: id as never }, added, { upsert: true })
    const same = [...names].filter((other) => partnerKey(other) === partnerKey(partner.name))
    for (const { rows, path } of same.length > 0 ? publications : [])
      await rows.updateMany(
        { [`${path}.name`]: { $in: same } },
        {
          $set: { [`${path}.$[funder].partner`]: id },
          $unset: { [`${path}.$[funder].name`]: '', [`${path}.$[funder].website`]: '' },
        },
        { arrayFilters: [{ 'funder.name': { $in: same } } satisfies Record<string, unknown>] },
      )
  }
  await globals.collection.updateOne({ globalType: 'site-settings' }, { $unset: { partners: '' } })
}

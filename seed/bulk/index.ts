import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { requestReindex } from '../../src/outbox/reindex'
import { asServer } from '../seeding'
import { bulkStoreFor } from './store'
import { SYNTHETIC_SERIES, syntheticPublications } from './synthetic'

/** Records to a transaction: other writers wait for one at most. */
const BATCH = 1000

export interface BulkOptions {
  /** How many to add to those that are there. */
  records: number
  onProgress?: (done: number, total: number) => void
}

/**
 * Adds synthetic publications for benchmarks, straight into the database: published, with one version each, as if the
 * API had written them. Their content is the same in every run. The outbox is told once, at the end, to
 * have the search index built anew, since a hundred thousand changes would keep a running hub busy for long.
 *
 * @param payload the running Payload, on a hub that has groups, themes and experts
 * @param options how many, and who hears of the progress
 * @throws Error when the hub is empty
 */
export async function seedBulk(payload: Payload, { records, onProgress }: BulkOptions): Promise<void> {
  const store = bulkStoreFor(payload.db.name)
  const network = {
    groups: await idsOf(payload, 'working-groups', 'number'),
    themes: await idsOf(payload, 'themes', 'number'),
    experts: await idsOf(payload, 'experts', 'slug'),
  }
  if (Object.values(network).some((ids) => ids.length === 0))
    throw new Error('Seed the demo hub first: synthetic publications need its groups, themes and experts.')
  const record = syntheticPublications(network)
  const { totalDocs: present } = await payload.count({
    collection: 'publications',
    where: { series: { equals: SYNTHETIC_SERIES } },
    overrideAccess: true,
  })
  for (let done = 0; done < records;) {
    const count = Math.min(BATCH, records - done)
    const first = present + done
    await asServer(payload, (req) =>
      store(
        req,
        Array.from({ length: count }, (_, index) => record(first + index)),
      ),
    )
    done += count
    onProgress?.(done, records)
  }
  await asServer(payload, (req) => logRun(req, records))
  await requestReindex(payload)
}

async function idsOf(payload: Payload, collection: CollectionSlug, sort: string): Promise<string[]> {
  const { docs } = await payload.find({ collection, sort, depth: 0, pagination: false, overrideAccess: true })
  return docs.map(({ id }) => id)
}

async function logRun(req: PayloadRequest, records: number): Promise<void> {
  await req.payload.create({
    collection: 'audit-log',
    data: {
      at: new Date().toISOString(),
      actorName: 'Plenary',
      action: 'seed',
      targetCollection: 'publications',
      target: SYNTHETIC_SERIES,
      note: `${records} synthetic publications`,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

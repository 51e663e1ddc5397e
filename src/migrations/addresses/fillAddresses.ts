import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { ADDRESSED, isOwnAddress, type Addressed } from '../../domain/addressed'
import { publicationWorkflow } from '../../domain/publicationWorkflow'
import type { Address, Publication, Tombstone } from '../../payload-types'
import { authorNames } from '../../review/tombstone'
import { inTransaction } from '../../review/transaction'

const BATCH = 500

/** What those who withdrew publications before wrote was meant for their group. */
const NO_STATEMENT = 'It was withdrawn before statements to readers were published here.'

type Row = Omit<Address, 'id'>

/**
 * Writes down the addresses of a hub from before addresses were kept: those that stand now, those of publications that
 * were withdrawn, with their tombstones, and those that publications had before they were published again.
 *
 * @param payload with its database at the present schema; what was written down already is passed over
 */
export async function fillAddresses(payload: Payload): Promise<void> {
  for (const collection of ADDRESSED) await fillStanding(payload, collection)
  await inBatches(payload, 'publications', { state: { equals: 'withdrawn' } }, fillWithdrawn)
  await fillFormer(payload)
}

/** Those of a hub whose partners have become documents. */
export function fillPartnerAddresses(payload: Payload): Promise<void> {
  return fillStanding(payload, 'partners')
}

function fillStanding(payload: Payload, collection: Addressed): Promise<void> {
  return inBatches(payload, collection, standing(collection), (docs, req) =>
    keep(
      req,
      docs.map((doc) => rowOf(collection, doc)).filter((row) => isOwnAddress(collection, row.slug)),
    ),
  )
}

function standing(collection: Addressed): Where {
  if (collection === 'working-groups') return { status: { equals: 'active' } }
  if (collection !== 'publications') return {}
  return { and: [{ _status: { equals: 'published' } }, { state: { in: [...publicationWorkflow.publicStates] } }] }
}

type Addressable = Pick<Publication, 'id' | 'slug' | 'createdAt'> & Partial<Publication>

function rowOf(targetCollection: Addressed, { id, slug, createdAt, publishedAt, embargoUntil }: Addressable): Row {
  return { targetCollection, slug, target: id, publicFrom: embargoUntil ?? publishedAt ?? createdAt }
}

async function fillWithdrawn(docs: Publication[], req: PayloadRequest): Promise<void> {
  for (const doc of docs) {
    const withdrawnAt = await withdrawalOf(req, doc)
    const { totalDocs: livings } = await req.payload.countVersions({
      collection: 'publications',
      where: { and: [{ parent: { equals: doc.id } }, { 'version._status': { equals: 'published' } }] },
      req,
    })
    const row = rowOf('publications', doc)
    if (livings === 0 || row.publicFrom > withdrawnAt) continue
    if ((await keep(req, [{ ...row, goneAt: withdrawnAt }])) > 0) await layPlainTombstone(req, doc, withdrawnAt)
  }
}

async function withdrawalOf(req: PayloadRequest, { id, updatedAt }: Publication): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { and: [{ target: { equals: id } }, { action: { equals: 'withdraw' } }] },
    sort: '-at',
    limit: 1,
    req,
  })
  return docs[0]?.at ?? updatedAt
}

async function layPlainTombstone(req: PayloadRequest, doc: Publication, withdrawnAt: string): Promise<void> {
  const { id, title, language, issued } = doc
  const data: Omit<Tombstone, 'id'> = {
    ...{ publication: id, title, language, issued, withdrawnAt, reason: NO_STATEMENT },
    authors: await authorNames(req, doc),
  }
  await req.payload.create({ collection: 'tombstones', data, depth: 0, req })
}

/** A publication whose title began with "Draft" got another address each time that it was published. */
async function fillFormer(payload: Payload): Promise<void> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.findVersions({
      collection: 'publications',
      where: { 'version._status': { equals: 'published' } },
      sort: 'createdAt',
      select: { parent: true, createdAt: true, version: { slug: true, embargoUntil: true } },
      limit: BATCH,
      page,
      depth: 0,
    })
    const rows = docs.map(({ parent, createdAt, version }) =>
      rowOf('publications', { id: String(parent), slug: version.slug, createdAt, embargoUntil: version.embargoUntil }),
    )
    await batch(payload, (req) => keep(req, rows))
    if (!hasNextPage) return
  }
}

/** @returns how many of the rows are new: an address that has its row keeps it */
async function keep(req: PayloadRequest, rows: Row[]): Promise<number> {
  if (rows.length === 0) return 0
  const { docs } = await req.payload.find({
    collection: 'addresses',
    where: { slug: { in: rows.map(({ slug }) => slug) } },
    pagination: false,
    depth: 0,
    req,
  })
  const key = ({ targetCollection, slug }: Pick<Row, 'targetCollection' | 'slug'>) => `${targetCollection} ${slug}`
  const known = new Set(docs.map(key))
  const fresh = rows.filter((row) => !known.has(key(row)) && known.add(key(row)))
  for (const data of fresh) await req.payload.create({ collection: 'addresses', data, depth: 0, req })
  return fresh.length
}

async function inBatches(
  payload: Payload,
  collection: Addressed,
  where: Where,
  work: (docs: Publication[], req: PayloadRequest) => Promise<unknown>,
): Promise<void> {
  for (let after = ''; ;) {
    const { docs } = await payload.find({
      collection,
      where: { and: [where, { id: { greater_than: after } }] },
      sort: 'id',
      limit: BATCH,
      pagination: false,
      depth: 0,
    })
    // The fields of a publication that are read here are the other collections' too, or absent.
    await batch(payload, (req) => work(docs as Publication[], req))
    const last = docs.at(-1)
    if (!last || docs.length < BATCH) return
    after = last.id
  }
}

/** Another process that starts at the same time may write the same rows; they are found when it is tried again. */
async function batch(payload: Payload, work: (req: PayloadRequest) => Promise<unknown>): Promise<void> {
  for (let tries = 5; ; tries--) {
    const req = await createLocalReq({}, payload)
    try {
      await inTransaction(req, () => work(req))
      return
    } catch (error) {
      if (tries === 1) throw error
    }
  }
}

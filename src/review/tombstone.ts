import type { PayloadRequest } from 'payload'
import { closeAddresses, keepAddress } from '../addresses/register'
import { idOf, idsOf } from '../domain/idOf'
import type { ActionInput } from '../domain/publicationWorkflow'
import type { Expert, Publication } from '../payload-types'
import { lastSeen } from './lastSeen'

/**
 * Leaves a tombstone where a publication stood: what is withdrawn stays known to those who cited it. One that no reader
 * ever saw, because its embargo still lasts, leaves none; where a later text waits for the end of its embargo, the stone
 * says what stood there before.
 *
 * @param req for the transaction of the withdrawal
 * @param publication its live text
 * @param said the statement to readers and the successor; null when nothing of it may stay in public
 */
export async function layTombstone(
  req: PayloadRequest,
  publication: Publication,
  said: Pick<ActionInput, 'note' | 'supersededBy'> | null,
): Promise<void> {
  const { id } = publication
  const holder = { collection: 'publications', document: id } as const
  await keepAddress(req, holder, publication)
  const wasPublic = await closeAddresses(req, holder)
  const seen = wasPublic && said ? await lastSeen(req, id) : null
  if (!seen || !said) return
  await req.payload.create({
    collection: 'tombstones',
    data: {
      publication: id,
      title: seen.title,
      language: seen.language,
      authors: await authorNames(req, seen),
      issued: seen.issued,
      withdrawnAt: new Date().toISOString(),
      reason: said.note,
      successor: said.supersededBy ?? idOf(seen.supersededBy),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/**
 * Takes the tombstone away, for what may not even be named. The address stays closed.
 *
 * @param req for its transaction
 * @param publication id of one that was withdrawn
 */
export async function removeTombstone(req: PayloadRequest, publication: string): Promise<void> {
  await req.payload.delete({
    collection: 'tombstones',
    where: { publication: { equals: publication } },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** @returns whether readers are told of the withdrawal */
export async function hasTombstone(req: PayloadRequest, publication: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'tombstones',
    where: { publication: { equals: publication } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** The names as the page showed them: of the experts' cards, else as they were written. */
export async function authorNames(req: PayloadRequest, { authors }: Pick<Publication, 'authors'>): Promise<string[]> {
  const cards = idsOf((authors ?? []).map(({ expert }) => expert))
  const { docs } = await req.payload.find({
    collection: 'experts',
    where: { id: { in: cards } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const names = new Map(docs.map(({ id, name }: Pick<Expert, 'id' | 'name'>) => [id, name]))
  return (authors ?? []).flatMap(({ expert, name }) => names.get(idOf(expert) ?? '') ?? name ?? [])
}

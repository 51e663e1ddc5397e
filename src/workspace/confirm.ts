import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Candidate } from './lookUp'
import type { WorkspaceItem } from '../kinds/workspaceItem'
import { collectionOf } from '../domain/kinds'

/** What became of candidates when the database was asked for them. */
export interface Confirmed {
  /** In their order: those that this person may read, with the text that the index knows. */
  readable: Candidate[]
  /** Those whose text is another one by now. */
  outdated: WorkspaceItem[]
}

/**
 * Reads candidates once more, by the access rules of the person who asks: whatever the index says, nobody is shown what
 * they may not read at this moment.
 *
 * @param req of the person
 * @param candidates of one kind
 */
export async function confirm(req: PayloadRequest, candidates: Candidate[]): Promise<Confirmed> {
  const [live, drafts] = await Promise.all([
    versionsOf(
      req,
      candidates.filter(({ record }) => !record.isDraftBesideLive),
      false,
    ),
    versionsOf(
      req,
      candidates.filter(({ record }) => record.isDraftBesideLive),
      true,
    ),
  ])
  const versionOf = ({ id, isDraftBesideLive }: WorkspaceItem) => (isDraftBesideLive ? drafts : live).get(id)
  return {
    readable: candidates.filter(({ record }) => versionOf(record) === record.version),
    outdated: candidates
      .map(({ record }) => record)
      .filter((record) => versionOf(record) !== undefined && versionOf(record) !== record.version),
  }
}

/** @returns by id, of those that the person may read */
async function versionsOf(req: PayloadRequest, candidates: Candidate[], draft: boolean): Promise<Map<string, string>> {
  const [first] = candidates
  const collection = first ? collectionOf(first.record.kind) : ''
  if (!collection) return new Map()
  const documents = await readable(
    req,
    collection,
    candidates.map(({ record }) => record.id),
    draft,
  )
  return new Map(
    documents.map(({ id, updatedAt, revision }) => [
      String(id),
      collection === 'publications' ? String(revision) : String(updatedAt),
    ]),
  )
}

async function readable(req: PayloadRequest, collection: CollectionSlug, ids: string[], draft: boolean) {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    select: { updatedAt: true, ...(collection === 'publications' && { revision: true }) },
    ...{ draft, depth: 0, pagination: false, overrideAccess: false, user: req.user, req },
  })
  return docs as { id: unknown; updatedAt?: unknown; revision?: unknown }[]
}

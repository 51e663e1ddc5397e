import type { PayloadRequest } from 'payload'
import { includesRole, type GroupRole } from '../../src/domain/roles'
import type { AuditLog } from '../../src/payload-types'

/** What one line of the audit log tells of a document. */
export interface HistoryEntry extends Pick<AuditLog, 'at' | 'action' | 'note' | 'fromState' | 'toState' | 'fields'> {
  /** Null for those who see states and dates alone. */
  who: string | null | undefined
  /** The account's address, for those who see accounts. */
  account: string | null
  /** Who reviewed before and after an assignment, by name. */
  reviewers: { from?: string | null; to?: string | null } | null
}

/**
 * The history of a document. Observers see the states that it went through and when: neither who reviewed it nor what was
 * said about it.
 *
 * @param req of the reader, who has been let through
 * @param subject which document, and what the reader is to its group; an editor counts as a lead
 * @returns newest first
 */
export async function historyFor(
  req: PayloadRequest,
  {
    collection,
    id,
    role,
    seesAccounts,
  }: {
    collection: 'publications' | 'documents'
    id: string
    role: GroupRole | undefined
    /** Two people of one name are told apart by those who see accounts. */
    seesAccounts: boolean
  },
): Promise<HistoryEntry[]> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { and: [{ target: { equals: id } }, { targetCollection: { equals: collection } }] },
    sort: '-at',
    limit: 100,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return tellsWho(role) ? docs.map((row) => whole(row, seesAccounts)) : docs.filter(changesState).map(stateAlone)
}

/**
 * @param req for its transaction; the reader has been let through
 * @param publication its id
 * @returns what the lead wrote to the reviewers who are assigned now; null when nothing
 */
export async function noteToReviewers(req: PayloadRequest, publication: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { target: { equals: publication } },
        { targetCollection: { equals: 'publications' } },
        { action: { equals: 'assign-reviewers' } },
      ],
    },
    sort: '-at',
    limit: 1,
    depth: 0,
    pagination: false,
    // Only admins read the log itself; the caller asks for people who review this publication, and gives them the note alone.
    overrideAccess: true,
    req,
  })
  return docs[0]?.note ?? null
}

function tellsWho(role: GroupRole | undefined): boolean {
  return includesRole(role, 'contributor')
}

function whole(row: AuditLog, seesAccounts: boolean): HistoryEntry {
  const { at, actorName, actorEmail, action, note, fromState, toState, fields } = row
  const change = row.changes?.find(({ field }) => field === 'reviewers')
  const reviewers = change ? { from: change.from, to: change.to } : null
  const account = seesAccounts ? (actorEmail ?? null) : null
  return { at, who: actorName, account, action, note, fromState, toState, fields, reviewers }
}

function changesState({ action, fromState, toState }: AuditLog): boolean {
  return action === 'create' || (Boolean(toState) && fromState !== toState)
}

function stateAlone({ at, action, fromState, toState }: AuditLog): HistoryEntry {
  return { at, who: null, account: null, action, note: null, fromState, toState, fields: [], reviewers: null }
}

import type { CollectionSlug, PayloadRequest } from 'payload'
import { isEditor } from '../../src/access/principal'
import { publicationWorkflow, type ActionName } from '../../src/domain/publicationWorkflow'
import { groupsWithRole, includesRole, type Account, type GroupRole } from '../../src/domain/roles'
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

/** Of whom a history tells, and to what end. */
export interface Told {
  groupId: string
  /** Whether the reader is not to learn who reviews it. */
  hidesReviewers?: boolean
  /** Whether the reader is not to learn what reviewers say: they owe a review of their own. */
  hidesReviews?: boolean
  /** Whether what reviewers say to the lead alone is not for the reader. */
  hidesNotesToLead?: boolean
}

/** Steps that name reviewers, or are a reviewer's. What somebody recommends is told without a name. */
const REVIEWING: ReadonlySet<ActionName> = new Set([
  ...(['assign-reviewers', 'extend-reviews', 'accept-review', 'decline-review', 'set-review-aside'] as const),
])

/**
 * The history of a document. Observers see the states that it went through and when: neither who reviewed it nor what was
 * said about it. Two people of one name are told apart by those who see accounts.
 *
 * @param req of the reader, who has been let through
 * @param account the same person's roles; an editor counts as a lead
 * @param subject which document of which collection, its group, and what the reader is not to learn
 * @returns newest first
 */
export async function historyFor(
  req: PayloadRequest,
  account: Account,
  { collection, id, ...subject }: Told & { collection: CollectionSlug; id: string },
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
  return toldTo(account, subject, docs)
}

/** @returns what this person is told of lines of the log about something of a group */
export function toldTo(
  account: Account,
  { groupId, hidesReviewers, hidesReviews, hidesNotesToLead }: Told,
  rows: AuditLog[],
): HistoryEntry[] {
  const role = isEditor(account) ? 'lead' : account.groups.get(groupId)
  const seesAccounts = isEditor(account) || groupsWithRole(account, 'lead').length > 0
  if (!tellsWho(role)) return rows.filter(changesState).map(stateAlone)
  const told = hidesReviewers ? rows.filter((row) => !tellsOfReviewers(row)) : rows
  return told.map((row) => {
    if (hidesNotesToLead && isToLead(row)) return { ...whole(row, seesAccounts), note: null }
    if (row.action !== 'recommend') return whole(row, seesAccounts)
    const line = hidesReviewers ? stateAlone(row) : whole(row, seesAccounts)
    return hidesReviews ? { ...line, note: null } : line
  })
}

/** Between those who decide and those who review. */
function isToLead({ action }: AuditLog): boolean {
  return publicationWorkflow.isAction(action) && REVIEWING.has(action)
}

/** Who was asked, and how many, stands between the lines as well. */
function tellsOfReviewers({ action }: AuditLog): boolean {
  return publicationWorkflow.isAction(action) && REVIEWING.has(action)
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

import type { PayloadRequest, Where } from 'payload'
import { idsOf } from '../domain/idOf'
import { groupsWithRole, type Principal } from '../domain/roles'
import { invitedTo } from './invitations'
import { isAdmin, isEditor } from './principal'
import type { Grantee, ReadRule } from './readRule'

/** A document whose readers are asked for. */
export interface Readable {
  document: object
  /** Ids of the people who are invited to review it now. */
  invited: readonly string[]
}

/** What it means to be one of them: asked of the database, written beside a document, and held by a reader. */
interface Meaning {
  /** Among which documents the principal is one: all, none, or those that a filter finds. */
  among(principal: Principal, rule: ReadRule, req: PayloadRequest): boolean | Where | Promise<boolean | Where>
  /** The tokens that stand for them beside a document. */
  beside(readable: Readable, rule: ReadRule): string[]
  /** The tokens that the principal holds. */
  heldBy(principal: Principal): string[]
}

export const GRANTEES: Record<Grantee, Meaning> = {
  everyone: {
    among: () => true,
    beside: () => ['everyone'],
    heldBy: () => ['everyone'],
  },
  members: {
    among: (principal, { group }) => group !== undefined && oneOf(group, groupsOf(principal)),
    beside: ({ document }, { group = '' }) => idsOf([valueIn(document, group)]).map(groupToken),
    heldBy: (principal) => groupsOf(principal).map(groupToken),
  },
  invitedReviewers: {
    among: async (principal, { publication }, req) =>
      publication !== undefined && principal.kind === 'account' && oneOf(publication, await invitedTo(req, principal)),
    beside: ({ invited }) => invited.map(reviewerToken),
    heldBy: (principal) => (principal.kind === 'account' ? [reviewerToken(principal.userId)] : []),
  },
  editors: {
    among: isEditor,
    beside: () => ['editors'],
    heldBy: (principal) => (isEditor(principal) ? ['editors'] : []),
  },
  admins: {
    among: isAdmin,
    beside: () => ['admins'],
    heldBy: (principal) => (isAdmin(principal) ? ['admins'] : []),
  },
}

function groupsOf(principal: Principal): string[] {
  return principal.kind === 'account' ? groupsWithRole(principal, 'observer') : []
}

function groupToken(id: string): string {
  return `group:${id}`
}

function reviewerToken(userId: string): string {
  return `reviewer:${userId}`
}

function oneOf(field: string, ids: string[]): Where | false {
  return ids.length > 0 && { [field]: { in: ids } }
}

function valueIn(document: object, field: string) {
  return (document as Record<string, string | { id: string } | undefined>)[field]
}

import type { JsonObject } from 'payload'
import { idOf } from '../domain/idOf'
import type { Membership, Review } from '../payload-types'
import type { ActionContext } from '../review/actionContext'
import { facts, type EventFacts } from './eventDetails'

type Relation = string | { id: string }

/**
 * @param collection of a document that has changed
 * @param doc as it is now, or was before it was deleted
 * @param previous as it was; undefined where it is new
 * @param action that it was part of
 * @returns what those who are told of it may need; null where nobody is told of such documents
 */
export function factsOf(
  collection: string,
  doc: JsonObject,
  previous: JsonObject | undefined,
  action: ActionContext | undefined,
): EventFacts | null {
  if (collection === 'memberships') return ofMembership(doc as Membership, previous as Membership | undefined)
  if (collection !== 'publications' && collection !== 'documents') return null
  const { before = [], after = [] } = action?.reviewers ?? {}
  return facts.parse({
    group: idOf(doc.group as Relation | null),
    asked: after.filter((id) => !before.includes(id)),
    takenOff: before.filter((id) => !after.includes(id)),
  })
}

/**
 * @param group id of the group that owns the paper
 * @param review that its reviewer has changed
 * @returns what those who are told of it may need
 */
export function factsOfReview(group: string, { state, recommendation }: Review): EventFacts {
  return facts.parse({ group, recommendation: state === 'sent' ? recommendation : null })
}

/** Nobody hears of a change that leaves everything about their membership as it was. */
function ofMembership({ group, user, role, state, until }: Membership, before?: Membership) {
  const isSame = before?.role === role && before.state === state && (before.until ?? null) === (until ?? null)
  return facts.parse({ group: idOf(group), member: isSame ? null : idOf(user), role, until: until ?? null })
}

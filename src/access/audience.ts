import { meets } from '../domain/condition'
import type { Principal } from '../domain/roles'
import { GRANTEES } from './grantees'
import { invitedReviewers, type Invitations } from './invitations'
import type { Grantee, ReadRule } from './readRule'

/**
 * Who may know of a document, as tokens that the index which members search keeps beside each record. A person finds what
 * has one of theirs.
 */
export type Audience = string[]

/** Of what everyone reads at all times. */
export const EVERYONE = 'everyone' satisfies Grantee

/**
 * @param rule by which the database lets people read it
 * @param document as it stands; what the rule asks of a related one stands in the place of its id
 * @param options.latest the latest version of the publication that it is or belongs to: it says who is invited now
 * @param options.now by which an embargo is past or not
 * @returns the tokens of all who may read it
 */
export function audienceOf(
  rule: ReadRule,
  document: object,
  { latest = null, now = new Date() }: { latest?: Invitations | null; now?: Date } = {},
): Audience {
  const readable = { document, invited: latest ? invitedReviewers(latest) : [] }
  const grants = rule.grants(now).filter(({ when }) => !when || meets(when, document))
  return [...new Set(grants.flatMap(({ to }) => GRANTEES[to].beside(readable, rule)))]
}

/**
 * @param principal who searches, as the database has them now
 * @returns the tokens by which they find
 */
export function tokensOf(principal: Principal): Audience {
  return Object.values(GRANTEES).flatMap(({ heldBy }) => heldBy(principal))
}

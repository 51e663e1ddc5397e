import { meets } from '../domain/condition'
import type { Principal } from '../domain/roles'
import { GRANTEES } from './grantees'
import type { ReadRule } from './readRule'

/**
 * Who may know of a document, as tokens that the index which members search keeps beside each record. A person finds what
 * has one of theirs.
 */
export type Audience = string[]

/** A document as its rule asks about it. */
export interface Standing {
  /** What the rule asks of a related document stands in the place of its id. */
  document: object
  /** Ids of the people who are invited now to review the publication that it is or belongs to. */
  invited: readonly string[]
}

/**
 * @param rule by which the database lets people read the document
 * @param standing of the document
 * @param now by which an embargo is past or not
 * @returns the tokens of all who may read it
 */
export function audienceOf(rule: ReadRule, { document, invited }: Standing, now = new Date()): Audience {
  const readable = { document, invited }
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

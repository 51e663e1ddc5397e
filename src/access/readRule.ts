import { meets, through, type Condition } from '../domain/condition'

/** To whom a rule gives something, by what they are to a document or to the hub. */
export type Grantee = 'everyone' | 'members' | 'invitedReviewers' | 'editors' | 'admins'

/** One sentence of a rule: who reads a document, and when. */
export interface Grant {
  to: Grantee
  /** What the document must meet; always, when left out. */
  when?: Condition
}

/**
 * Who may read the documents of a collection, as data. Filters of the database (./readBy) and tokens of the index that
 * members search (./audience) are made of it, so the two cannot say different things.
 */
export interface ReadRule {
  /** Name of the field with the id of the group whose members are meant; of groups that is their own. */
  group?: string
  /** Name of the field with the id of the publication whose invited reviewers are meant. */
  publication?: string
  /** @param now by which an embargo is past or not */
  grants(now: Date): readonly Grant[]
}

/** @returns whether a rule lets everyone read a document @param now by which an embargo is past or not */
export function isForEveryone({ grants }: ReadRule, document: object, now = new Date()): boolean {
  return grants(now).some(({ to, when }) => to === 'everyone' && (!when || meets(when, document)))
}

/**
 * Old versions are a group's own affair, live or not; a visitor has no business with any. Who may read those of a document
 * is decided by what they are to it now.
 *
 * @param rule of a collection
 * @returns the rule of its versions
 */
export function ofVersions({ group, grants }: ReadRule): ReadRule {
  return {
    ...(group && { group: `version.${group}` }),
    publication: 'parent',
    grants: (now) =>
      grants(now).flatMap(({ to, when }) =>
        to === 'everyone' ? [] : [{ to, ...(when && { when: through('version', when) }) }],
      ),
  }
}

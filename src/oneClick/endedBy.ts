import type { PayloadRequest, Where } from 'payload'
import type { EventName } from '../domain/events'
import { endLinks } from './links'

/** What an event says of links. */
interface EndingEvent {
  name: string
  /** Of what it happened to. */
  document: string
  actor: string | null
  takenOff: readonly string[]
  member: string | null
}

const ofDocument = ({ document }: EndingEvent): Where => ({ document: { equals: document } })
const ofActor = (event: EndingEvent): Where => ({ and: [ofDocument(event), { user: { equals: event.actor } }] })
const ofMember = ({ member }: EndingEvent): Where => ({ user: { equals: member ?? '' } })
const ofAccount = ({ document }: EndingEvent): Where => ({ user: { equals: document } })

/** Which links each event ends: what they would do was decided about another text, by another role, or is done. */
const ENDED: { [Name in EventName]?: (event: EndingEvent) => Where } = {
  'publication.submitted': ofDocument,
  'publication.changes-requested': ofDocument,
  'publication.taken-back': ofDocument,
  'publication.accepted': ofDocument,
  'publication.corrections-asked': ofDocument,
  'publication.corrections-finished': ofDocument,
  'publication.declined': ofDocument,
  'publication.reopened': ofDocument,
  'publication.published': ofDocument,
  'publication.withdrawn': ofDocument,
  'publication.superseded': ofDocument,
  'publication.deleted': ofDocument,
  'publication.review-accepted': (event) => ({ and: [ofActor(event), { action: { equals: 'accept-review' } }] }),
  'publication.reviewed': ofActor,
  'publication.review-declined': ofActor,
  'publication.reviewers-assigned': (event) => ({ and: [ofDocument(event), { user: { in: [...event.takenOff] } }] }),
  'membership.changed': ofMember,
  'membership.ended': ofMember,
  'membership.deleted': ofMember,
  // Who had the password or the address before had the mails, too.
  'account.credentials-changed': ofAccount,
  'account.disabled': ofAccount,
  'account.erased': ofAccount,
}

/**
 * Ends the links that an event takes the ground from, in its transaction.
 *
 * @param req of the event
 * @param event that has happened
 */
export async function endLinksAfter(req: PayloadRequest, event: EndingEvent): Promise<void> {
  const which = (ENDED as Record<string, ((event: EndingEvent) => Where) | undefined>)[event.name]
  if (which) await endLinks(req, which(event))
}

import { KINDS, kindOf, type Kind } from './kinds'

const WRITTEN = ['created', 'changed', 'deleted'] as const

/** Files are told of by their bytes, and countries are nobody's to change. */
type Plain = Exclude<Kind, 'document' | 'country'>

const OF_KINDS = Object.fromEntries(KINDS.map((kind) => [kind, WRITTEN])) as Record<Plain, typeof WRITTEN>

/** Everything that can happen, by what it happens to: `publication.submitted`, `membership.ended`. */
export const EVENTS = {
  ...OF_KINDS,
  publication: [
    ...WRITTEN,
    ...(['submitted', 'reviewers-assigned', 'reviewed', 'changes-requested', 'accepted', 'published'] as const),
    'embargo-ended',
    ...(['taken-back', 'review-accepted', 'review-declined', 'reviews-extended', 'review-set-aside'] as const),
    ...(['corrections-asked', 'corrections-finished', 'declined', 'reopened'] as const),
    ...(['superseded', 'withdrawn', 'removed', 'tagged', 'file-released', 'file-taken-down'] as const),
  ],
  file: [...WRITTEN, 'released', 'taken-down'],
  image: WRITTEN,
  account: [...WRITTEN, 'credentials-changed', 'disabled', 'enabled', 'erased'],
  membership: [...WRITTEN, 'ended'],
  settings: ['changed'],
  'search-index': ['rebuild-asked'],
} as const

type Subject = keyof typeof EVENTS

export type EventName = { [S in Subject]: `${S}.${(typeof EVENTS)[S][number]}` }[Subject]

/** Where the collection is not that of a kind, or the kind has another name. */
const SUBJECTS: Partial<Record<string, Subject>> = {
  documents: 'file',
  images: 'image',
  users: 'account',
  memberships: 'membership',
  'site-settings': 'settings',
}

function subjectOf(collection: string): Subject | undefined {
  return SUBJECTS[collection] ?? (kindOf(collection) as Plain | undefined)
}

/** @returns whether an event tells of each change of a document of this collection, or of this global */
export function isTold(collection: string): boolean {
  return subjectOf(collection) !== undefined
}

/** What became of it, by the operation or action that the audit log names. */
const OUTCOMES: Record<string, string> = {
  create: 'created',
  delete: 'deleted',
  submit: 'submitted',
  'assign-reviewers': 'reviewers-assigned',
  recommend: 'reviewed',
  'take-back': 'taken-back',
  'accept-review': 'review-accepted',
  'decline-review': 'review-declined',
  'extend-reviews': 'reviews-extended',
  'set-review-aside': 'review-set-aside',
  'accept-with-corrections': 'corrections-asked',
  'finish-corrections': 'corrections-finished',
  decline: 'declined',
  reopen: 'reopened',
  'request-changes': 'changes-requested',
  accept: 'accepted',
  publish: 'published',
  supersede: 'superseded',
  withdraw: 'withdrawn',
  remove: 'removed',
  tag: 'tagged',
  release: 'released',
  'take-down': 'taken-down',
  'file-release': 'file-released',
  'file-take-down': 'file-taken-down',
  'new-password': 'credentials-changed',
  'new-password-by-mail': 'credentials-changed',
  'email-change': 'credentials-changed',
  'account-disabled': 'disabled',
  'account-enabled': 'enabled',
  'account-erased': 'erased',
  end: 'ended',
}

/**
 * @param collection slug of the collection or global in which something happened
 * @param action the operation, or the action that it was part of
 * @returns the event; an action without an outcome of its own is a change
 * @throws Error when nothing is known to happen to such documents
 */
export function eventName(collection: string, action: string): EventName {
  const subject = subjectOf(collection)
  if (!subject) throw new Error(`src/domain/events.ts does not say what can happen to ${collection}`)
  const outcomes: readonly string[] = EVENTS[subject]
  const outcome = OUTCOMES[action] ?? 'changed'
  return `${subject}.${outcomes.includes(outcome) ? outcome : 'changed'}` as EventName
}

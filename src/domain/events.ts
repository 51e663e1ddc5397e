const WRITTEN = ['created', 'changed', 'deleted'] as const

/** Everything that can happen, by what it happens to: `publication.submitted`, `membership.ended`. */
export const EVENTS = {
  publication: [
    ...WRITTEN,
    ...(['submitted', 'reviewers-assigned', 'reviewed', 'changes-requested', 'accepted', 'published'] as const),
    'embargo-ended',
    ...(['superseded', 'withdrawn', 'removed', 'tagged', 'file-released', 'file-taken-down'] as const),
  ],
  file: [...WRITTEN, 'released', 'taken-down'],
  group: WRITTEN,
  theme: WRITTEN,
  expert: WRITTEN,
  partner: WRITTEN,
  page: WRITTEN,
  image: WRITTEN,
  account: [...WRITTEN, 'disabled', 'enabled', 'erased'],
  membership: [...WRITTEN, 'ended'],
  settings: ['changed'],
  'search-index': ['rebuild-asked'],
} as const

type Subject = keyof typeof EVENTS

export type EventName = { [S in Subject]: `${S}.${(typeof EVENTS)[S][number]}` }[Subject]

const SUBJECTS: Record<string, Subject> = {
  publications: 'publication',
  documents: 'file',
  'working-groups': 'group',
  themes: 'theme',
  experts: 'expert',
  partners: 'partner',
  pages: 'page',
  images: 'image',
  users: 'account',
  memberships: 'membership',
  'site-settings': 'settings',
}

/** @returns whether an event tells of each change of a document of this collection, or of this global */
export function isTold(collection: string): boolean {
  return Object.hasOwn(SUBJECTS, collection)
}

/** What became of it, by the operation or action that the audit log names. */
const OUTCOMES: Record<string, string> = {
  create: 'created',
  delete: 'deleted',
  submit: 'submitted',
  'assign-reviewers': 'reviewers-assigned',
  recommend: 'reviewed',
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
  const subject = SUBJECTS[collection]
  if (!subject) throw new Error(`src/domain/events.ts does not say what can happen to ${collection}`)
  const outcomes: readonly string[] = EVENTS[subject]
  const outcome = OUTCOMES[action] ?? 'changed'
  return `${subject}.${outcomes.includes(outcome) ? outcome : 'changed'}` as EventName
}

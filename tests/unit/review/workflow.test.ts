import type { PayloadRequest } from 'payload'
import { toldTo } from '../../../collections/journal/history'
import { HttpProblem } from '../../../src/domain/errors'
import type { Account, GroupRole } from '../../../src/domain/roles'
import { createWorkflow, type WorkflowSubject } from '../../../src/domain/workflow'
import type { AuditLog } from '../../../src/payload-types'
import { perform } from '../../../src/review/perform'
import type { Process, WithNote } from '../../../src/review/process'
import { mayTag } from '../../../src/review/tag'

/** A collection that the hub does not have: a workflow knows of none. */
interface Meeting extends WorkflowSubject<'planned' | 'announced' | 'cancelled'> {
  liveState: Meeting['state'] | null
  guests: number
}

const workflow = createWorkflow<Meeting, 'announce' | 'cancel', 'note', 'cancel-and-tell', 'small-room'>({
  initial: 'planned',
  states: {
    planned: { saved: 'planned', isPrivate: true },
    announced: { saved: 'planned', isPublic: true },
    cancelled: {},
  },
  transitions: [
    {
      ...{ action: 'announce', from: ['planned'], to: 'announced', needs: [], goesLive: true },
      by: { group: 'lead', reviewerWith: ['asked'] },
      notByAuthors: true,
      guard: ({ guests }) => (guests > 9 ? 'small-room' : null),
    },
    {
      ...{ action: 'cancel', from: ['announced'], to: 'cancelled', needs: ['note'], ofLive: true },
      by: { group: 'lead' },
      when: ({ guests }) => guests === 0,
    },
    {
      ...{ action: 'cancel', wording: 'cancel-and-tell', from: ['announced'], to: 'cancelled', ofLive: true },
      ...{ by: { group: 'lead', platform: ['editor'] }, needs: ['note'] },
    },
  ],
})

const PLANNED: Meeting = { state: 'planned', liveState: null, groupId: 'g', guests: 0 }
const ANNOUNCED: Meeting = { ...PLANNED, state: 'announced', liveState: 'announced' }

const person = (role?: GroupRole, platformRole: Account['platformRole'] = null): Account => ({
  ...{ kind: 'account', userId: 'u', platformRole },
  groups: new Map(role && [['g', role]]),
})

const open = (meeting: Meeting, account: Account) => workflow.actionsFor(meeting, account).map(({ wording }) => wording)

test('what a state means follows from the table of states', () => {
  expect(workflow.publicStates).toEqual(['announced'])
  expect(workflow.sharedStates).toEqual(['announced', 'cancelled'])
  expect(workflow.states.filter(workflow.isEditable)).toEqual(['planned', 'announced'])
  expect(workflow.states.map(workflow.saved)).toEqual(['planned', 'planned', null])
  expect([workflow.before('cancel'), workflow.after('cancel')]).toEqual([['announced'], 'cancelled'])
  expect([workflow.isAction('cancel'), workflow.isAction('toString')]).toEqual([true, false])
})

test('an action is open to whom its row names, from its states alone', () => {
  expect(open(PLANNED, person('lead'))).toEqual(['announce'])
  const reviewedAs = (state: string) => ({ ...PLANNED, reviews: [{ reviewerId: 'u', state }] })
  expect(open(reviewedAs('asked'), person())).toEqual(['announce'])
  expect(open(reviewedAs('declined'), person())).toEqual([])
  expect(open({ ...PLANNED, isByActor: true }, person('lead'))).toEqual([])
  for (const nobody of [person(), person('reviewer'), person(undefined, 'editor'), person(undefined, 'admin')])
    expect(open(PLANNED, nobody)).toEqual([])
  expect(open({ ...PLANNED, groupId: 'another' }, person('lead'))).toEqual([])
})

test('of two rows for one action the first that applies counts', () => {
  expect(open(ANNOUNCED, person('lead'))).toEqual(['cancel'])
  expect(open(ANNOUNCED, person(undefined, 'editor'))).toEqual(['cancel-and-tell'])
})

test('what is live can be taken down whatever happens to a draft beside it, and nothing else can', () => {
  expect(open({ ...PLANNED, liveState: 'announced' }, person('lead'))).toEqual(['announce', 'cancel'])
  expect(open({ ...ANNOUNCED, liveState: null }, person('lead'))).toEqual([])
})

test('an action that must wait says what for', () => {
  expect(workflow.actionsFor({ ...PLANNED, guests: 10 }, person('lead'))).toEqual([
    { action: 'announce', wording: 'announce', needs: [], takes: [], blocked: 'small-room' },
  ])
})

test('editors tag what a group has let go of, and what is live', () => {
  const editor = person(undefined, 'editor')
  const beside: Meeting = { ...PLANNED, liveState: 'announced' }
  expect([PLANNED, ANNOUNCED, beside].map((meeting) => mayTag(editor, workflow, meeting))).toEqual([false, true, true])
  expect(mayTag(person('lead'), workflow, ANNOUNCED)).toBe(false)
})

/** @returns a request inside a transaction, which its owner ends */
const request = () => ({ context: {}, transactionID: 'open' }) as PayloadRequest

/** The meeting is kept here, and not in a database. */
function processOf(
  subject: Meeting,
): Process<{ subject: Meeting; revision: number }, number, WithNote, object, string> {
  const problem = (id: string, status: number) => new HttpProblem(id, status, id)
  return {
    workflow,
    refuseUnknown: async () => {},
    load: async () => ({ subject, revision: 3 }),
    refusals: {
      stale: ({ revision }, seen) => (revision === seen ? null : problem('stale', 409)),
      notOpen: () => problem('refused', 403),
      blocked: (obstacle) => new HttpProblem('blocked', 409, obstacle),
      withoutNote: () => problem('incomplete', 400),
    },
    take: async (_, { transition, input }, context) => ({ state: transition.to, note: input.note, context }),
  }
}

const act = (meeting: Meeting, action: string, { account = person('lead'), seen = 3, note = '' } = {}) =>
  perform(processOf(meeting), request(), account, { id: 'm', action, seen, input: { note } })

test('a step is taken with its context for the log', async () => {
  expect(await act(ANNOUNCED, 'cancel', { note: 'Storm' })).toEqual({
    ...{ state: 'cancelled', note: 'Storm' },
    context: { name: 'cancel', note: 'Storm', from: 'announced', to: 'cancelled', touchesLive: true },
  })
})

test.each([
  ['another revision than was seen', () => act(PLANNED, 'announce', { seen: 2 }), 'stale'],
  ['who may not', () => act(PLANNED, 'announce', { account: person('reviewer') }), 'refused'],
  ['another state', () => act(PLANNED, 'cancel', { note: 'Storm' }), 'refused'],
  ['no such action', () => act(PLANNED, 'constructor'), 'refused'],
  ['what must wait', () => act({ ...PLANNED, guests: 10 }, 'announce'), 'blocked'],
  ['a missing note', () => act(ANNOUNCED, 'cancel', { note: ' ' }), 'incomplete'],
])('a step is refused for %s', async (_, step, id) => {
  await expect(step()).rejects.toMatchObject({ id })
})

test('observers are told states and dates, contributors who and why, leads by which account', () => {
  const row = { id: '1', target: 'm', targetCollection: 'meetings', at: '2026-03-01T12:00:00.000Z' }
  const rows: AuditLog[] = [
    {
      ...row,
      action: 'cancel',
      actorName: 'Ada',
      actorEmail: 'a@hub.test',
      note: 'Storm',
      fromState: 'announced',
      toState: 'cancelled',
    },
    { ...row, action: 'update', actorName: 'Ada', actorEmail: 'a@hub.test', fields: ['title'] },
  ]
  const told = (account: Account) =>
    toldTo(account, { groupId: 'g' }, rows).map(({ action, who, account: address, note }) => [
      action,
      who,
      address,
      note ?? null,
    ])
  expect(told(person('observer'))).toEqual([['cancel', null, null, null]])
  expect(told(person('contributor'))).toEqual([
    ['cancel', 'Ada', null, 'Storm'],
    ['update', 'Ada', null, null],
  ])
  for (const seesAll of [person('lead'), person(undefined, 'editor')])
    expect(told(seesAll)[0]).toEqual(['cancel', 'Ada', 'a@hub.test', 'Storm'])
})

test('who is not to learn who reviews is told of no step that names a reviewer, and of recommendations without a name', () => {
  const actions = [
    'assign-reviewers',
    'accept-review',
    'recommend',
    'decline-review',
    'extend-reviews',
    'accept',
  ] as const
  const rows = actions.map((action, index): AuditLog => {
    const row = { id: String(index), target: 'p', targetCollection: 'publications', at: '2026-03-01T12:00:00.000Z' }
    return { ...row, action, actorName: 'Ada', note: 'Ada of Oxford' }
  })
  const told = toldTo(person('contributor'), { groupId: 'g', hidesReviewers: true }, rows)
  expect(told.map(({ action, who, note }) => [action, who, note])).toEqual([
    ['recommend', null, null],
    ['accept', 'Ada', 'Ada of Oxford'],
  ])
  const owing = toldTo(person('reviewer'), { groupId: 'g', hidesReviews: true }, rows)
  expect(owing.find(({ action }) => action === 'recommend')).toMatchObject({ who: 'Ada', note: null })
})

test('what a reviewer says to the lead alone is told to nobody else', () => {
  const row = { id: '1', target: 'p', targetCollection: 'publications', at: '2026-03-01T12:00:00.000Z' }
  const rows: AuditLog[] = [{ ...row, action: 'decline-review', actorName: 'Ada', note: 'I am ill.' }]
  const noteFor = (hidesNotesToLead: boolean) =>
    toldTo(person('lead'), { groupId: 'g', hidesNotesToLead }, rows)[0]?.note
  expect([noteFor(true), noteFor(false)]).toEqual([null, 'I am ill.'])
})

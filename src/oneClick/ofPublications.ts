import { HttpProblem } from '../domain/errors'
import { obstacleText } from '../domain/obstacleText'
import { publicationWorkflow, type ActionInput, type ActionName } from '../domain/publicationWorkflow'
import { DECLINE_REASONS } from '../domain/review'
import { performOnPublication } from '../review/publication'
import { loadUnderReview } from '../review/reviewable'
import { adminI18nIn } from '../words/admin'
import type { LinkContext, OneClickAction, Outlook } from './action'

const DAY = 24 * 60 * 60_000

/** A step of the workflow of publications, by a link. */
function step(
  action: ActionName,
  inputOf: (fields: Record<string, string>) => ActionInput,
  rest: Pick<OneClickAction, 'words' | 'fields' | 'besideSecondFactor' | 'endsReading'>,
): OneClickAction {
  return {
    ...{ lifetime: 14 * DAY, ...rest },
    look: (context) => lookAt(context, action),
    perform: ({ req, account, document }, { fields, revision }) =>
      performOnPublication(req, account, { id: document, action, revision, input: inputOf(fields) }),
  }
}

async function lookAt({ req, account, document, locale }: LinkContext, action: ActionName): Promise<Outlook> {
  const found = await loadUnderReview(req, account, document).catch((error: unknown) => {
    if (error instanceof HttpProblem && error.status === 404) return null
    throw error
  })
  if (!found) return { kind: 'not-yours' }
  const { latest, subject } = found
  if (!publicationWorkflow.before(action).includes(latest.state)) return { kind: 'overtaken' }
  const open = publicationWorkflow.actionsFor(subject, account).find((row) => row.action === action)
  if (!open) return { kind: 'not-yours' }
  if (open.blocked !== null) return { kind: 'overtaken', reason: obstacleText(open.blocked, adminI18nIn(locale).words) }
  const path = `${req.payload.config.routes.admin}/collections/publications/${document}`
  return { kind: 'open', title: latest.title, path, revision: latest.revision }
}

/** Somebody who is asked says that they will review it. */
export const acceptReview = step('accept-review', () => ({ note: '' }), {
  besideSecondFactor: true,
  words: ({ acceptReview: words }) => words,
  fields: [],
})

/** Somebody who is asked, or has said yes, says that they cannot. */
export const declineReview = step(
  'decline-review',
  ({ reason, note = '' }) => {
    const declineReason = DECLINE_REASONS.find((known) => known === reason)
    return { note, ...(declineReason && { declineReason }) }
  },
  {
    besideSecondFactor: true,
    endsReading: true,
    words: ({ declineReview: words }) => words,
    fields: [
      {
        ...{ name: 'reason', required: true, maxLength: 40 },
        label: (words) => words.reason,
        choices: ({ reasons }) => DECLINE_REASONS.map((value) => ({ value, label: reasons[value] })),
      },
      { name: 'note', maxLength: 10_000, label: (words) => words.noteToLead },
    ],
  },
)

/** An assigned reviewer recommends to accept, with a note. Other recommendations need the paper beside them. */
export const recommendAccept = step(
  'recommend',
  ({ note = '', noteToLead = '' }) => ({ note, noteToLead, recommendation: 'accept' }),
  {
    besideSecondFactor: true,
    words: ({ recommendAccept: words }) => words,
    fields: [
      {
        ...{ name: 'note', required: true, maxLength: 10_000 },
        label: (words) => words.note,
        hint: (words) => words.noteHint,
      },
      { name: 'noteToLead', maxLength: 10_000, label: (words) => words.toLeadAlone, hint: (words) => words.toLeadHint },
    ],
  },
)

/** Whoever publishes for the group takes an accepted paper before readers. */
export const publish = step('publish', () => ({ note: '' }), {
  besideSecondFactor: false,
  words: ({ publish: words }) => words,
  fields: [],
})

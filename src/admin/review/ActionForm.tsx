import { Button, toast, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { DECLINE_REASONS, RECOMMENDATIONS, type DeclineReason, type Recommendation } from '../../domain/review'
import type { ShownReview } from '../../review/shownReviews'
import { useI18n } from '../i18n/context'
import { act, Refusal, refusalOf, type OpenAction } from './api'
import { described, Field } from './fields/Field'
import { ChoiceField } from './fields/ChoiceField'
import { DueField, endOfDay, inDays } from './fields/DueField'
import { EntirelyField } from './fields/EntirelyField'
import { ReviewersField, type Person } from './fields/ReviewersField'
import { SentReviewsField } from './fields/SentReviewsField'
import { SuccessorField, type Titled } from './fields/SuccessorField'

interface Props {
  publicationId: string
  revision: number
  action: OpenAction
  /** Of this round. */
  reviews: ShownReview[]
  /** In which the group asks for a review. */
  reviewDays: number
  onDone(): void
  /** Takes over what the server has now; what was typed here stays. */
  onFollow(): void
  onCancel(): void
}

/** Where a refusal stands beside its input. */
const FIELDS = new Set([
  'note',
  'noteToLead',
  'recommendation',
  'declineReason',
  'reviewerIds',
  'dueAt',
  'supersededBy',
])

/** What one action needs: its note, and what else the workflow's table asks for. What was typed stays when it is refused. */
export function ActionForm(props: Props) {
  const { publicationId, revision, action, reviews, reviewDays, onDone, onFollow, onCancel } = props
  const { words } = useI18n()
  const { labels, notes, done, recommendations, declineReasons } = words.publicationWorkflow
  const [note, setNote] = useState('')
  const [recommendation, setRecommendation] = useState<Recommendation | ''>('')
  const [noteToLead, setNoteToLead] = useState('')
  const [declineReason, setDeclineReason] = useState<DeclineReason | ''>('')
  const [reviewers, setReviewers] = useState<Person[]>(() => reviewing(reviews))
  const [setAside, setSetAside] = useState<string[]>([])
  const [due, setDue] = useState(() =>
    inDays(reviewDays, action.action === 'extend-reviews' ? lastDue(reviews) : undefined),
  )
  const [successor, setSuccessor] = useState<Titled | null>(null)
  const [entirely, setEntirely] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setIsSending] = useState(false)
  const hasUnsavedText = useFormModified()
  const isSaving = useFormProcessing()
  const form = useRef<HTMLDivElement>(null)
  const { needs, takes } = action
  const { label, hint } = notes[entirely ? 'remove' : action.action]
  const mayNameSuccessor = takes.includes('successor') && !entirely
  const mustWrite = needs.includes('note')
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const isAtField = FIELDS.has(refusal?.field ?? '')
  const asksFor = (field: OpenAction['needs'][number]) => needs.includes(field) || takes.includes(field)

  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])

  async function send() {
    if (hasUnsavedText) return setRefusal(new Refusal(words.review.saveTextFirst))
    setIsSending(true)
    setRefusal(null)
    try {
      await act(publicationId, action.action, {
        revision,
        note,
        ...(needs.includes('reviewers') && { reviewerIds: reviewers.map(({ id }) => id) }),
        ...(needs.includes('sent-reviews') && { reviewerIds: setAside }),
        ...(asksFor('due') && due && { dueAt: endOfDay(due) }),
        ...(recommendation && { recommendation }),
        ...(declineReason && { declineReason }),
        ...(noteToLead && { noteToLead }),
        ...(successor && !entirely && { supersededBy: successor.id }),
        ...(entirely && { entirely }),
      })
      const isUnassigned = needs.includes('reviewers') && reviewers.length === 0
      toast.success(isUnassigned ? words.review.unassigned : done[action.action])
      onDone()
    } catch (error) {
      setRefusal(refusalOf(error, words))
      setIsSending(false)
    }
  }

  return (
    <div aria-label={labels[action.wording]} className="panel-form" ref={form} role="group">
      {refusal && !isAtField ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      {refusal?.id === 'publication.stale' ? (
        <Button buttonStyle="secondary" margin={false} onClick={onFollow} size="medium" type="button">
          {words.forms.readAgain}
        </Button>
      ) : null}
      {needs.includes('recommendation') ? (
        <ChoiceField
          choices={RECOMMENDATIONS.map((value) => ({ value, label: recommendations[value] }))}
          error={errorOf('recommendation')}
          id="recommendation"
          label={words.review.recommendation.label}
          onChange={setRecommendation}
          value={recommendation}
        />
      ) : null}
      {needs.includes('decline-reason') ? (
        <ChoiceField
          choices={DECLINE_REASONS.map((value) => ({ value, label: declineReasons[value] }))}
          error={errorOf('declineReason')}
          id="decline-reason"
          label={words.review.declineReason}
          onChange={setDeclineReason}
          value={declineReason}
        />
      ) : null}
      {needs.includes('reviewers') ? (
        <ReviewersField chosen={reviewers} error={errorOf('reviewerIds')} onChange={setReviewers} />
      ) : null}
      {needs.includes('sent-reviews') ? (
        <SentReviewsField chosen={setAside} error={errorOf('reviewerIds')} onChange={setSetAside} reviews={reviews} />
      ) : null}
      {asksFor('due') ? <DueField error={errorOf('dueAt')} onChange={setDue} value={due} /> : null}
      {needs.includes('successor') || mayNameSuccessor ? (
        <SuccessorField
          chosen={successor}
          error={errorOf('supersededBy')}
          isOptional={mayNameSuccessor}
          onChange={setSuccessor}
          publicationId={publicationId}
        />
      ) : null}
      <Field error={errorOf('note')} hint={hint} id="note" label={mustWrite ? label : words.forms.optional({ label })}>
        <textarea
          {...described({ id: 'note', hint, error: errorOf('note') })}
          maxLength={10_000}
          onChange={(event) => setNote(event.target.value)}
          rows={4}
          value={note}
        />
      </Field>
      {takes.includes('note-to-lead') ? (
        <Field
          error={errorOf('noteToLead')}
          hint={words.review.noteToLead.hint}
          id="note-to-lead"
          label={words.forms.optional({ label: words.review.noteToLead.label })}
        >
          <textarea
            {...described({ id: 'note-to-lead', hint: words.review.noteToLead.hint, error: errorOf('noteToLead') })}
            maxLength={10_000}
            onChange={(event) => setNoteToLead(event.target.value)}
            rows={3}
            value={noteToLead}
          />
        </Field>
      ) : null}
      {takes.includes('entirely') ? <EntirelyField isChosen={entirely} onChange={setEntirely} /> : null}
      <div className="panel-buttons">
        <Button disabled={isSending || isSaving} margin={false} onClick={() => void send()} size="medium" type="button">
          {labels[action.wording]}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="medium" type="button">
          {words.forms.cancel}
        </Button>
      </div>
    </div>
  )
}

/** The moment by which the last of those who owe an answer is asked. */
function lastDue(reviews: ShownReview[]): number {
  return Math.max(
    Date.now(),
    ...reviews.flatMap(({ dueAt, sent, isOver }) => (dueAt && !sent && !isOver ? [Date.parse(dueAt)] : [])),
  )
}

function reviewing(reviews: ShownReview[]): Person[] {
  return reviews.flatMap(({ reviewer, state, isOver }) =>
    reviewer && !isOver && state !== 'refused' ? [reviewer] : [],
  )
}

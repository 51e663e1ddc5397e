import { Button, toast, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { RECOMMENDATIONS, type Recommendation } from '../../domain/publicationWorkflow'
import { useI18n } from '../i18n/context'
import { act, Refusal, refusalOf, type OpenAction, type Reviews } from './api'
import { described, Field } from './fields/Field'
import { EntirelyField } from './fields/EntirelyField'
import { ReviewersField, type Person } from './fields/ReviewersField'
import { SuccessorField, type Titled } from './fields/SuccessorField'

interface Props {
  publicationId: string
  revision: number
  action: OpenAction
  /** Who reviews it now. */
  reviewers: Reviews['reviewers']
  onDone(): void
  /** Takes over what the server has now; what was typed here stays. */
  onFollow(): void
  onCancel(): void
}

/** What one action needs: its note, and what else the workflow's table asks for. What was typed stays when it is refused. */
export function ActionForm({ publicationId, revision, action, reviewers: present, onDone, onFollow, onCancel }: Props) {
  const { words } = useI18n()
  const { labels, notes, done, recommendations } = words.publicationWorkflow
  const [note, setNote] = useState('')
  const [recommendation, setRecommendation] = useState<Recommendation | ''>('')
  const [reviewers, setReviewers] = useState<Person[]>(() => asked(present, words.review.reviewers.nameless))
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
  const isAtField = ['note', 'recommendation', 'reviewerIds', 'supersededBy'].includes(refusal?.field ?? '')

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
        ...(recommendation && { recommendation }),
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
        <Field error={errorOf('recommendation')} id="recommendation" label={words.review.recommendation.label}>
          <select
            {...described({ id: 'recommendation', error: errorOf('recommendation') })}
            onChange={(event) => setRecommendation(event.target.value as Recommendation | '')}
            value={recommendation}
          >
            <option value="">{words.review.recommendation.choose}</option>
            {RECOMMENDATIONS.map((value) => (
              <option key={value} value={value}>
                {recommendations[value]}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      {needs.includes('reviewers') ? (
        <ReviewersField chosen={reviewers} error={errorOf('reviewerIds')} onChange={setReviewers} />
      ) : null}
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

function asked(reviewers: Reviews['reviewers'], nameless: string): Person[] {
  return reviewers.map(({ id, name }) => ({ id, name: name ?? nameless }))
}

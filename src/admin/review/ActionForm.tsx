import { Button, toast, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { RECOMMENDATIONS, type Recommendation } from '../../domain/publicationWorkflow'
import { act, Refusal, type OpenAction, type Reviews } from './api'
import { described, Field } from './fields/Field'
import { EntirelyField } from './fields/EntirelyField'
import { ReviewersField, type Person } from './fields/ReviewersField'
import { SuccessorField, type Titled } from './fields/SuccessorField'
import { DONE, NOTES, RECOMMENDATION_NAMES } from './words'

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
  const [note, setNote] = useState('')
  const [recommendation, setRecommendation] = useState<Recommendation | ''>('')
  const [reviewers, setReviewers] = useState<Person[]>(() => asked(present))
  const [successor, setSuccessor] = useState<Titled | null>(null)
  const [entirely, setEntirely] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setIsSending] = useState(false)
  const hasUnsavedText = useFormModified()
  const isSaving = useFormProcessing()
  const form = useRef<HTMLDivElement>(null)
  const { needs, takes } = action
  const { label, hint } = NOTES[entirely ? 'remove' : action.action]
  const mayNameSuccessor = takes.includes('successor') && !entirely
  const mustWrite = needs.includes('note')
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const isAtField = ['note', 'recommendation', 'reviewerIds', 'supersededBy'].includes(refusal?.field ?? '')

  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])

  async function send() {
    if (hasUnsavedText) return setRefusal(new Refusal('Save your changes first: this acts on the saved text.'))
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
      toast.success(isUnassigned ? 'Nobody reviews it now.' : DONE[action.action])
      onDone()
    } catch (error) {
      setRefusal(error instanceof Refusal ? error : new Refusal(String(error)))
      setIsSending(false)
    }
  }

  return (
    <div aria-label={action.label} className="panel-form" ref={form} role="group">
      {refusal && !isAtField ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      {refusal?.id === 'publication.stale' ? (
        <Button buttonStyle="secondary" margin={false} onClick={onFollow} size="medium" type="button">
          Read it again
        </Button>
      ) : null}
      {needs.includes('recommendation') ? (
        <Field error={errorOf('recommendation')} id="recommendation" label="Recommendation">
          <select
            {...described({ id: 'recommendation', error: errorOf('recommendation') })}
            onChange={(event) => setRecommendation(event.target.value as Recommendation | '')}
            value={recommendation}
          >
            <option value="">Choose one</option>
            {RECOMMENDATIONS.map((value) => (
              <option key={value} value={value}>
                {RECOMMENDATION_NAMES[value]}
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
      <Field error={errorOf('note')} hint={hint} id="note" label={mustWrite ? label : `${label} (optional)`}>
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
          {action.label}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="medium" type="button">
          Cancel
        </Button>
      </div>
    </div>
  )
}

function asked(reviewers: Reviews['reviewers']): Person[] {
  return reviewers.map(({ id, name }) => ({ id, name: name ?? 'A reviewer' }))
}

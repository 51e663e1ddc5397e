import type { OwnReview } from '../../review/shownReviews'
import { useI18n } from '../i18n/context'
import { SentText } from './SentText'

/** What is asked of the reader, by when, and what they have sent. */
export function OwnReviewText({ review: { state, request, dueAt, sent } }: { review: OwnReview }) {
  const { words, date } = useI18n()
  const { own } = words.review
  return (
    <div className="panel-own">
      {state === 'sent' ? null : (
        <>
          <h3>{state === 'asked' ? own.asked : own.accepted}</h3>
          {dueAt ? <p>{own.due({ date: date(dueAt) })}</p> : null}
        </>
      )}
      {request ? (
        <>
          <h3>{words.review.fromLead}</h3>
          <blockquote>{request}</blockquote>
        </>
      ) : null}
      {sent ? (
        <>
          <h3>{own.heading({ recommendation: words.publicationWorkflow.recommendations[sent.recommendation] })}</h3>
          {sent.isCarriedOver ? null : <p className="panel-hint">{own.again}</p>}
          <SentText sent={sent} />
        </>
      ) : null}
    </div>
  )
}

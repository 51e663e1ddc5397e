import type { ReactNode } from 'react'
import type { ShownReview } from '../../review/shownReviews'
import type { AdminI18n } from '../../words/admin'
import { rich, strong } from '../../words/rich'
import { useI18n } from '../i18n/context'
import { SentText } from './SentText'

/** Who was asked to review in this round, how far they are, and what they say; also what somebody said who was taken off. */
export function ReviewsList({ reviews }: { reviews: ShownReview[] }) {
  const i18n = useI18n()
  if (reviews.length === 0) return null
  return (
    <div className="panel-reviews">
      <h3>{i18n.words.review.reviews.heading}</h3>
      <ul>
        {reviews.map((review, index) => (
          <li key={review.reviewer?.id ?? index}>
            {rich(standingOf(review, i18n))}
            {review.dueAt && isOpen(review) ? (
              <p className={review.isLate ? 'panel-late' : 'panel-hint'}>
                {(review.isLate ? i18n.words.review.reviews.late : i18n.words.review.reviews.due)({
                  date: i18n.date(review.dueAt),
                })}
              </p>
            ) : null}
            {review.declined?.answer ? <blockquote>{review.declined.answer}</blockquote> : null}
            {review.sent ? <SentText sent={review.sent} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function isOpen({ state, isOver }: ShownReview): boolean {
  return !isOver && (state === 'asked' || state === 'agreed')
}

function standingOf({ reviewer, state, isOver, declined, sent }: ShownReview, { words }: AdminI18n): ReactNode[] {
  const told = words.review.reviews
  const name = reviewer?.name ?? words.review.reviewers.nameless
  if (sent)
    return told.answered({
      strong,
      name,
      recommendation: words.publicationWorkflow.recommendations[sent.recommendation],
    })
  if (state === 'refused')
    return declined?.reason
      ? told.declinedFor({ strong, name, reason: words.publicationWorkflow.declineReasons[declined.reason] })
      : told.declined({ strong, name })
  if (isOver) return told.left({ strong, name })
  if (state === 'sent') return told.sent({ strong, name })
  return state === 'agreed' ? told.atWork({ strong, name }) : told.silent({ strong, name })
}

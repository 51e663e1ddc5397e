import type { Reviews } from './api'
import { moment, RECOMMENDATION_NAMES } from './words'

/** Who was asked to review, and what they say. */
export function ReviewsList({ reviews: { reviewers, answers } }: { reviews: Reviews }) {
  if (reviewers.length === 0) return null
  return (
    <div className="panel-reviews">
      <h3>Reviews</h3>
      <ul>
        {reviewers.map(({ id, name }) => {
          const answer = answers.find(({ reviewerId }) => reviewerId === id)
          return (
            <li key={id}>
              <strong>{name ?? 'A reviewer'}</strong>
              {answer ? `: ${RECOMMENDATION_NAMES[answer.recommendation]}` : ' has not answered yet'}
              {answer ? (
                <>
                  <p className="panel-hint">{moment(answer.at)}</p>
                  <blockquote>{answer.note}</blockquote>
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

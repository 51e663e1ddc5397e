import type { Reviews } from './api'
import { moment, RECOMMENDATION_NAMES } from './words'

/**
 * Who was asked to review, and what they say.
 *
 * @param former ids of those who no longer review, since they left the group
 */
export function ReviewsList({ reviews: { reviewers, answers }, former }: { reviews: Reviews; former: string[] }) {
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
              {answer
                ? `: ${RECOMMENDATION_NAMES[answer.recommendation]}`
                : former.includes(id)
                  ? ' left the group without an answer'
                  : ' has not answered yet'}
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

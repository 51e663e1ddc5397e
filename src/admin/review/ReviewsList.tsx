import type { Reviews } from './api'
import { moment, RECOMMENDATION_NAMES } from './words'

interface Props {
  reviews: Reviews
  /** Ids of those who no longer review, since they left the group. */
  former: string[]
  /** By id, of people whose accounts the reader may not open. */
  names: Record<string, string>
}

/** Who was asked to review, and what they say; also what somebody said who was taken off since. */
export function ReviewsList({ reviews: { reviewers, answers }, former, names }: Props) {
  const takenOff = answers.filter(({ reviewerId }) => !reviewers.some(({ id }) => id === reviewerId))
  const people = [...reviewers, ...takenOff.map(({ reviewerId: id }) => ({ id, name: null }))]
  if (people.length === 0) return null
  return (
    <div className="panel-reviews">
      <h3>Reviews</h3>
      <ul>
        {people.map(({ id, name }) => {
          const answer = answers.find(({ reviewerId }) => reviewerId === id)
          return (
            <li key={id}>
              <strong>{name ?? names[id] ?? 'A reviewer'}</strong>
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

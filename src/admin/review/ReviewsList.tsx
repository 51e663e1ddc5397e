import { rich, strong } from '../../words/rich'
import { useI18n } from '../i18n/context'
import type { Reviews } from './api'

interface Props {
  reviews: Reviews
  /** Ids of those who no longer review, since they left the group. */
  former: string[]
  /** By id, of people whose accounts the reader may not open. */
  names: Record<string, string>
}

/** Who was asked to review, and what they say; also what somebody said who was taken off since. */
export function ReviewsList({ reviews: { reviewers, answers }, former, names }: Props) {
  const { words, moment } = useI18n()
  const { heading, answered, left, silent } = words.review.reviews
  const { recommendations } = words.publicationWorkflow
  const takenOff = answers.filter(({ reviewerId }) => !reviewers.some(({ id }) => id === reviewerId))
  const people = [...reviewers, ...takenOff.map(({ reviewerId: id }) => ({ id, name: null }))]
  if (people.length === 0) return null
  return (
    <div className="panel-reviews">
      <h3>{heading}</h3>
      <ul>
        {people.map(({ id, name: known }) => {
          const name = known ?? names[id] ?? words.review.reviewers.nameless
          const answer = answers.find(({ reviewerId }) => reviewerId === id)
          return (
            <li key={id}>
              {rich(
                answer
                  ? answered({ strong, name, recommendation: recommendations[answer.recommendation] })
                  : (former.includes(id) ? left : silent)({ strong, name }),
              )}
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

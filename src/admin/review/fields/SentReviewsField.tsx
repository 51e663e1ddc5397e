import type { ShownReview } from '../../../review/shownReviews'
import { useI18n } from '../../i18n/context'
import { described, FieldNotes } from './Field'

const ID = 'sent-reviews'

interface Props {
  reviews: ShownReview[]
  /** Ids of reviewers. */
  chosen: string[]
  error?: string | undefined
  onChange(ids: string[]): void
}

/** Reviews that were sent and count, to choose from. */
export function SentReviewsField({ reviews, chosen, error, onChange }: Props) {
  const { review, publicationWorkflow } = useI18n().words
  const sent = reviews.flatMap(({ reviewer, sent: its }) =>
    reviewer && its && its.setAside === null ? [{ ...reviewer, recommendation: its.recommendation }] : [],
  )
  return (
    <fieldset className="panel-field" {...described({ id: ID, error })}>
      <legend>{review.reviews.heading}</legend>
      <FieldNotes error={error} id={ID} />
      <ul className="panel-choices">
        {sent.map(({ id, name, recommendation }) => (
          <li key={id}>
            <label>
              <input
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
                type="checkbox"
              />{' '}
              {name}
              <span className="panel-hint"> {publicationWorkflow.recommendations[recommendation]}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

import type { SentReview } from '../../review/shownReviews'
import { useI18n } from '../i18n/context'

/** What a reviewer wrote, and whether it counts. */
export function SentText({ sent }: { sent: SentReview }) {
  const { words, moment } = useI18n()
  const { reviews } = words.review
  const { note, noteToLead, sentAt, isCarriedOver, setAside } = sent
  return (
    <>
      <p className="panel-hint">{isCarriedOver ? reviews.carriedOver({ moment: moment(sentAt) }) : moment(sentAt)}</p>
      <blockquote>{note}</blockquote>
      {noteToLead ? (
        <>
          <p className="panel-hint">{reviews.toLead}</p>
          <blockquote>{noteToLead}</blockquote>
        </>
      ) : null}
      {setAside === null ? null : (
        <>
          <p className="panel-hint">{reviews.setAside}</p>
          <blockquote>{setAside}</blockquote>
        </>
      )}
    </>
  )
}

import { publicationWorkflow, type State } from '../../domain/publicationWorkflow'
import type { Standing } from './api'
import { SAVED_BESIDE, STATE_MEANS, STATE_NAMES } from './words'

interface Props {
  standing: Standing
  /** Of the text in the form: an editor reads the live one while the group writes at the next. */
  shown: State | undefined
  /** Whether the person may write at it now. */
  mayWrite: boolean
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const dayOf = (date: string) => days.format(new Date(date))

/** The state in words, and the way to what readers see. */
export function StandingText({ standing: { state, isLive, embargoUntil, slug }, shown, mayWrite }: Props) {
  const isNextText = isLive && !publicationWorkflow.isPublicState(state)
  const isHidden = isNextText && shown !== undefined && publicationWorkflow.isPublicState(shown)
  const isSealed = embargoUntil !== null && state === publicationWorkflow.after('publish')
  const seen = embargoUntil ? `Readers see nothing of it before ${dayOf(embargoUntil)}.` : 'Readers see it.'
  return (
    <>
      <h2>{STATE_NAMES[isHidden ? shown : state]}</h2>
      <p>
        {isHidden ? `${seen} Its group is writing the next text.` : isSealed ? seen : STATE_MEANS[state]}
        {mayWrite && publicationWorkflow.isPublicState(state) ? ` ${SAVED_BESIDE}` : null}
      </p>
      {isNextText && !isHidden && !embargoUntil ? <p>Until it is published, readers see the text before it.</p> : null}
      {isLive && !embargoUntil ? (
        <p>
          <a href={`/publications/${slug}`} rel="noreferrer" target="_blank">
            See what readers see
          </a>
        </p>
      ) : null}
    </>
  )
}

import { publicationWorkflow, type State } from '../../domain/publicationWorkflow'
import { useI18n } from '../i18n/context'
import type { Standing } from './api'

interface Props {
  standing: Standing
  /** Of the text in the form: an editor reads the live one while the group writes at the next. */
  shown: State | undefined
  /** Whether the person may write at it now. */
  mayWrite: boolean
}

/** The state in words, and the way to what readers see. */
export function StandingText({ standing: { state, isLive, embargoUntil, slug }, shown, mayWrite }: Props) {
  const { words, date } = useI18n()
  const { standing } = words.review
  const { states } = words.publicationWorkflow
  const isNextText = isLive && !publicationWorkflow.isPublicState(state)
  const isHidden = isNextText && shown !== undefined && publicationWorkflow.isPublicState(shown)
  const isSealed = embargoUntil !== null && state === publicationWorkflow.after('publish')
  const seen = embargoUntil ? standing.embargoed({ date: date(embargoUntil) }) : standing.seen
  return (
    <>
      <h2>{states[isHidden ? shown : state].name}</h2>
      <p>
        {isHidden ? `${seen} ${standing.nextBeingWritten}` : isSealed ? seen : states[state].means}
        {mayWrite && publicationWorkflow.isPublicState(state) ? ` ${standing.savedBeside}` : null}
      </p>
      {isNextText && !isHidden && !embargoUntil ? <p>{standing.earlierSeen}</p> : null}
      {isLive && !embargoUntil ? (
        <p>
          <a href={`/publications/${slug}`} rel="noreferrer" target="_blank">
            {standing.seePage}
          </a>
        </p>
      ) : null}
    </>
  )
}

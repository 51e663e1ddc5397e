import { PUBLIC_STATES, type State } from '../../domain/workflow'
import type { Standing } from './api'
import { STATE_MEANS, STATE_NAMES } from './words'

interface Props {
  standing: Standing
  /** Of the text in the form: an editor reads the live one while the group writes at the next. */
  shown: State | undefined
}

/** The state in words, and the way to what readers see. */
export function StandingText({ standing: { state, isLive, slug }, shown }: Props) {
  const isNextText = isLive && !PUBLIC_STATES.includes(state)
  const isHidden = isNextText && shown !== undefined && PUBLIC_STATES.includes(shown)
  return (
    <>
      <h2>{STATE_NAMES[isHidden ? shown : state]}</h2>
      <p>{isHidden ? 'Readers see it. Its group is writing the next text.' : STATE_MEANS[state]}</p>
      {isNextText && !isHidden ? <p>Until it is published, readers see the text before it.</p> : null}
      {isLive ? (
        <p>
          <a href={`/publications/${slug}`} rel="noreferrer" target="_blank">
            See what readers see
          </a>
        </p>
      ) : null}
    </>
  )
}

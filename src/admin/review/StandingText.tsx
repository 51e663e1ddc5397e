import { PUBLIC_STATES } from '../../domain/workflow'
import type { Standing } from './api'
import { STATE_MEANS, STATE_NAMES } from './words'

/** The state in words, and the way to what readers see. */
export function StandingText({ standing: { state, isLive, slug } }: { standing: Standing }) {
  const isBesideLiveText = isLive && !PUBLIC_STATES.includes(state)
  return (
    <>
      <h2>{STATE_NAMES[state]}</h2>
      <p>{STATE_MEANS[state]}</p>
      {isBesideLiveText ? <p>Until it is published, readers see the text before it.</p> : null}
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

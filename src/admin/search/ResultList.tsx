import type { WorkspaceHit, WorkspaceHits } from '../../workspace/answer'
import { useI18n } from '../i18n/context'
import { Hit } from './Hit'

/** @returns the id of a result's element */
export function optionId({ kind, id }: WorkspaceHit): string {
  return `search-hit-${kind}-${id}`
}

interface Props {
  id: string
  kinds: WorkspaceHits[]
  /** The id of the option that Enter opens. */
  active: string | undefined
  /** Whether other results are on their way. */
  isBusy: boolean
}

/** What was found, kind by kind. */
export function ResultList({ id, kinds, active, isBusy }: Props) {
  const { words, number } = useI18n()
  const { results, some } = words.search
  return (
    <div aria-busy={isBusy} aria-label={results} className="search-results" id={id} role="listbox">
      {kinds.map(({ kind, heading, total, hits }) => (
        <div aria-labelledby={`${id}-${kind}`} key={kind} role="group">
          <div className="search-kind" id={`${id}-${kind}`} role="presentation">
            {heading} <span>{hits.length < total ? some({ shown: hits.length, total }) : number(total)}</span>
          </div>
          {hits.map((hit) => (
            <Hit hit={hit} id={optionId(hit)} isActive={active === optionId(hit)} key={hit.id} />
          ))}
        </div>
      ))}
    </div>
  )
}

import type { WorkspaceHit, WorkspaceHits } from '../../workspace/answer'
import { Hit } from './Hit'
import { KIND_HEADINGS } from './words'

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
  return (
    <div aria-busy={isBusy} aria-label="Results" className="search-results" id={id} role="listbox">
      {kinds.map(({ kind, total, hits }) => (
        <div aria-labelledby={`${id}-${kind}`} key={kind} role="group">
          <div className="search-kind" id={`${id}-${kind}`} role="presentation">
            {KIND_HEADINGS[kind]} <span>{hits.length < total ? `${hits.length} of ${total}` : total}</span>
          </div>
          {hits.map((hit) => (
            <Hit hit={hit} id={optionId(hit)} isActive={active === optionId(hit)} key={hit.id} />
          ))}
        </div>
      ))}
    </div>
  )
}

import type { HistoryEntry } from './api'
import { assignment, deed, moment, passive } from './words'

/** Who did what with this paper, newest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  return (
    <details className="panel-history">
      <summary>History</summary>
      <ol>
        {entries.map(({ at, who, account, action, note, reviewers }) => (
          <li key={`${at} ${action}`}>
            {who === null ? (
              <strong>{passive(action)}</strong>
            ) : (
              <>
                <strong>{who}</strong> {reviewers ? assignment(reviewers) : deed(action)}
              </>
            )}
            <p className="panel-hint">
              {moment(at)}
              {account ? `, ${account}` : null}
            </p>
            {note ? <blockquote>{note}</blockquote> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}

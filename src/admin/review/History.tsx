import { rich } from '../../words/rich'
import { useI18n } from '../i18n/context'
import type { HistoryEntry } from './api'
import { deed, outcome } from './words'

/** Who did what with this paper, newest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const i18n = useI18n()
  return (
    <section aria-labelledby="panel-history" className="panel-history">
      <h3 id="panel-history">{i18n.words.history.heading}</h3>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.action}`}>
            {entry.who === null ? (
              <strong>{outcome(entry, i18n)}</strong>
            ) : (
              rich(deed({ ...entry, who: entry.who }, i18n))
            )}
            <p className="panel-hint">{[i18n.moment(entry.at), entry.account].filter(Boolean).join(', ')}</p>
            {entry.note ? <blockquote>{entry.note}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

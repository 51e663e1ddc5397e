import type { ReactNode } from 'react'
import { useI18n } from '../i18n'

/** What is on record of a work or a person, term by term. */
export function Particulars({ entries }: { entries: readonly (readonly [term: string, description: ReactNode])[] }) {
  const { words } = useI18n()
  return (
    <section aria-labelledby="particulars">
      <h2 id="particulars">{words.site.particulars.heading}</h2>
      <dl className="particulars">
        {entries.map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

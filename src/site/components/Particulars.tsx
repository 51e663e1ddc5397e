import type { ReactNode } from 'react'
import { useI18n } from '../i18n'

/** What is on record of a work, a person or an organisation, term by term; what is not known is left out. */
export function Particulars({ entries }: { entries: readonly (readonly [term: string, description: ReactNode])[] }) {
  const { words } = useI18n()
  const known = entries.filter(
    ([, description]) => description !== null && description !== undefined && description !== '',
  )
  if (known.length === 0) return null
  return (
    <section aria-labelledby="particulars">
      <h2 id="particulars">{words.site.particulars.heading}</h2>
      <dl className="particulars">
        {known.map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

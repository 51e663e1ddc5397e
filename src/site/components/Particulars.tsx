import type { ReactNode } from 'react'

/** What is on record of a work or a person, term by term. */
export function Particulars({ entries }: { entries: readonly (readonly [term: string, description: ReactNode])[] }) {
  return (
    <section aria-labelledby="particulars">
      <h2 id="particulars">Particulars</h2>
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

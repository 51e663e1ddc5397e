import { keptConditions } from '../listing/keptConditions'
import type { ListingQuery } from '../listing/listingQuery'
import { LISTINGS } from '../listing/places'

/** First and last year of a list, either of which may stay open. */
export function YearsForm({ query }: { query: ListingQuery }) {
  return (
    <form className="years-form" action={LISTINGS[query.place].path} method="get">
      <fieldset>
        <legend>Period</legend>
        <div className="years-line">
          <YearField name="year_from" label="From year" value={query.years.from} />
          <YearField name="year_to" label="To year" value={query.years.to} />
          <button type="submit">Apply</button>
        </div>
      </fieldset>
      {keptConditions(query, 'years').map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

function YearField({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        pattern="[12][0-9]{3}"
        title="A year in four digits, such as 2016"
        maxLength={4}
        size={4}
        autoComplete="off"
        defaultValue={value ?? undefined}
      />
    </div>
  )
}

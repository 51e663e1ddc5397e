import { useI18n } from '../i18n'
import { keptConditions } from '../listing/keptConditions'
import type { ListingQuery } from '../listing/listingQuery'
import { LISTINGS } from '../listing/places'

/** First and last year of a list, either of which may stay open. */
export function YearsForm({ query }: { query: ListingQuery }) {
  const { words, href } = useI18n()
  const { years } = words.listing
  return (
    <form className="years-form" action={href(LISTINGS[query.place].path)} method="get">
      <fieldset>
        <legend>{years.period}</legend>
        <div className="years-line">
          <YearField name="year_from" label={years.from} value={query.years.from} />
          <YearField name="year_to" label={years.to} value={query.years.to} />
          <button type="submit">{years.apply}</button>
        </div>
      </fieldset>
      {keptConditions(query, 'years').map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

function YearField({ name, label, value }: { name: string; label: string; value: number | null }) {
  const { example } = useI18n().words.listing.years
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        pattern="[12][0-9]{3}"
        title={example}
        maxLength={4}
        size={4}
        autoComplete="off"
        defaultValue={value ?? undefined}
      />
    </div>
  )
}

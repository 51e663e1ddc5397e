import { useI18n } from '../i18n'
import { keptConditions } from '../listing/keptConditions'
import type { ListingQuery } from '../listing/listingQuery'
import { LISTINGS } from '../listing/places'

/** First and last date of a list, as precise as one likes; either may stay open. */
export function DatesForm({ query }: { query: ListingQuery }) {
  const { words, href } = useI18n()
  const { years } = words.listing
  return (
    <form className="dates-form" action={href(LISTINGS[query.place].path)} method="get">
      <fieldset>
        <legend>{years.period}</legend>
        <div className="dates-line">
          <DateField name="from" label={years.from} value={query.dates.from} />
          <DateField name="to" label={years.to} value={query.dates.to} />
          <button type="submit">{years.apply}</button>
        </div>
      </fieldset>
      {keptConditions(query, 'dates').map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

function DateField({ name, label, value }: { name: string; label: string; value: string | null }) {
  const { example } = useI18n().words.listing.years
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        pattern="[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?"
        title={example}
        maxLength={10}
        size={10}
        autoComplete="off"
        defaultValue={value ?? undefined}
      />
    </div>
  )
}

import { useI18n } from '../../i18n/context'
import { described, Field } from './Field'

const ID = 'due'

interface Props {
  /** YYYY-MM-DD */
  value: string
  error?: string | undefined
  onChange(value: string): void
}

/** The day by which a review is asked for. */
export function DueField({ value, error, onChange }: Props) {
  const { label, hint } = useI18n().words.review.due
  return (
    <Field error={error} hint={hint} id={ID} label={label}>
      <input
        {...described({ id: ID, hint, error })}
        min={inDays(0)}
        onChange={(event) => onChange(event.target.value)}
        type="date"
        value={value}
      />
    </Field>
  )
}

const DAY_MS = 86_400_000

/** @returns the day that is so many days after a moment, or after now, as YYYY-MM-DD in UTC, by which the hub counts */
export function inDays(days: number, after = Date.now()): string {
  return new Date(after + days * DAY_MS).toISOString().slice(0, 10)
}

/** @param day YYYY-MM-DD. @returns its last second, in ISO 8601 */
export function endOfDay(day: string): string {
  return `${day}T23:59:59Z`
}

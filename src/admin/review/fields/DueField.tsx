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

/** @returns the day that is so many days away where the reader is, as YYYY-MM-DD */
export function inDays(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join('-')
}

/** @param day YYYY-MM-DD. @returns its last moment where the reader is, in ISO 8601 */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString()
}

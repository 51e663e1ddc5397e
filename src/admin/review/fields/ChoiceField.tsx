import { useI18n } from '../../i18n/context'
import { described, Field } from './Field'

interface Props<Value extends string> {
  id: string
  label: string
  error?: string | undefined
  choices: { value: Value; label: string }[]
  value: NoInfer<Value> | ''
  onChange(value: NoInfer<Value> | ''): void
}

/** One of a few. */
export function ChoiceField<Value extends string>({ id, label, error, choices, value, onChange }: Props<Value>) {
  const { forms } = useI18n().words
  return (
    <Field error={error} id={id} label={label}>
      <select
        {...described({ id, error })}
        onChange={(event) => onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? '')}
        value={value}
      >
        <option value="">{forms.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

import { useI18n } from '../../i18n/context'
import { described, FieldNotes } from './Field'

const ID = 'entirely'

interface Props {
  isChosen: boolean
  onChange(isChosen: boolean): void
}

/** Whether a withdrawal leaves nothing to read. */
export function EntirelyField({ isChosen, onChange }: Props) {
  const { label, hint } = useI18n().words.review.entirely
  return (
    <div className="panel-field">
      <label className="panel-check" htmlFor={ID}>
        <input
          {...described({ id: ID, hint })}
          checked={isChosen}
          onChange={(event) => onChange(event.target.checked)}
          type="checkbox"
        />
        {label}
      </label>
      <FieldNotes hint={hint} id={ID} />
    </div>
  )
}

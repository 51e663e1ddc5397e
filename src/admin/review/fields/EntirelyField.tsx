import { described, FieldNotes } from './Field'

const ID = 'entirely'
const HINT =
  'For legal cases. Readers then find that something was taken away at this address: no title, no author, no reason.'

interface Props {
  isChosen: boolean
  onChange(isChosen: boolean): void
}

/** Whether a withdrawal leaves nothing to read. */
export function EntirelyField({ isChosen, onChange }: Props) {
  return (
    <div className="panel-field">
      <label className="panel-check" htmlFor={ID}>
        <input
          {...described({ id: ID, hint: HINT })}
          checked={isChosen}
          onChange={(event) => onChange(event.target.checked)}
          type="checkbox"
        />
        Remove entirely
      </label>
      <FieldNotes hint={HINT} id={ID} />
    </div>
  )
}

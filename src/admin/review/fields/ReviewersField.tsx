import { useDebounce } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { useI18n } from '../../i18n/context'
import { ask } from '../api'
import { useLoaded } from '../useLoaded'
import { described, FieldNotes } from './Field'

const SHOWN = 20

export interface Person {
  id: string
  name: string
  email?: string
}

interface Props {
  chosen: Person[]
  error?: string | undefined
  onChange(people: Person[]): void
}

/** People to ask for a review: those chosen first, then those whose name fits what was typed. */
export function ReviewersField({ chosen, error, onChange }: Props) {
  const { reviewers } = useI18n().words.review
  const [typed, setTyped] = useState('')
  const words = useDebounce(typed, 300)
  const load = useCallback(
    () =>
      ask<{ docs: Person[]; totalDocs: number }>(
        `/users?depth=0&sort=name&limit=${SHOWN}&select[name]=true&select[email]=true` +
          (words ? `&where[name][like]=${encodeURIComponent(words)}` : ''),
      ),
    [words],
  )
  const { value: found, failure } = useLoaded(load)
  const others = (found?.docs ?? []).filter(({ id }) => !chosen.some((person) => person.id === id))
  const unseen = (found?.totalDocs ?? 0) - (found?.docs.length ?? 0)

  return (
    <fieldset className="panel-field" {...described({ id: 'reviewers', error: error ?? failure ?? undefined })}>
      <legend>{reviewers.label}</legend>
      <FieldNotes id="reviewers" error={error ?? failure ?? undefined} />
      <label className="panel-hint" htmlFor="reviewers-search">
        {reviewers.search}
      </label>
      <input
        id="reviewers-search"
        onChange={(event) => setTyped(event.target.value)}
        // Enter would save the paper, whose form surrounds this one.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        type="search"
        value={typed}
      />
      <ul className="panel-choices">
        {chosen.map((person) => (
          <Choice
            isChosen
            key={person.id}
            onToggle={() => onChange(chosen.filter(({ id }) => id !== person.id))}
            person={person}
          />
        ))}
        {others.map((person) => (
          <Choice isChosen={false} key={person.id} onToggle={() => onChange([...chosen, person])} person={person} />
        ))}
      </ul>
      {unseen > 0 ? <p className="panel-hint">{reviewers.more({ count: unseen })}</p> : null}
    </fieldset>
  )
}

function Choice({ person, isChosen, onToggle }: { person: Person; isChosen: boolean; onToggle(): void }) {
  return (
    <li>
      <label>
        <input checked={isChosen} onChange={onToggle} type="checkbox" /> {person.name}
        {person.email ? <span className="panel-hint"> {person.email}</span> : null}
      </label>
    </li>
  )
}

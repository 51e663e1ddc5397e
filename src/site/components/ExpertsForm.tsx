import type { ExpertSummary, GroupSummary } from '../../queries/viewModels'
import { MAX_TEXT_LENGTH } from '../parameters'

interface Props {
  query: { text: string; group: string | null; country: string | null }
  groups: GroupSummary[]
  experts: ExpertSummary[]
}

/** Narrows the list of people by words, group and country. */
export function ExpertsForm({ query, groups, experts }: Props) {
  const names = new Map(experts.flatMap(({ countries }) => countries).map(({ code, name }) => [code, name]))
  const countries = [...names].sort(([, a], [, b]) => a.localeCompare(b))
  return (
    <form className="experts-form" action="/experts" method="get" role="search" aria-label="Search experts">
      <div>
        <label htmlFor="q">Name, affiliation or subject</label>
        <input id="q" type="search" name="q" defaultValue={query.text} maxLength={MAX_TEXT_LENGTH} autoComplete="off" />
      </div>
      {groups.length > 0 ? (
        <Choice
          name="group"
          label="Working group"
          all="All groups"
          value={query.group}
          options={groups.map(({ slug, name }) => [slug, name])}
        />
      ) : null}
      {countries.length > 0 ? (
        <Choice name="country" label="Country" all="All countries" value={query.country} options={countries} />
      ) : null}
      <button type="submit">Search</button>
    </form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all: string
  value: string | null
  options: [value: string, label: string][]
}

function Choice({ name, label, all, value, options }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

import type { ExpertSummary, GroupSummary } from '../../queries/viewModels'
import { useI18n } from '../i18n'
import { MAX_TEXT_LENGTH } from '../parameters'

interface Props {
  query: { text: string; group: string | null; country: string | null }
  groups: GroupSummary[]
  experts: ExpertSummary[]
}

/** Narrows the list of people by words, group and country. */
export function ExpertsForm({ query, groups, experts }: Props) {
  const { words, href, compare } = useI18n()
  const form = words.network.experts
  const names = new Map(experts.flatMap(({ countries }) => countries).map(({ code, name }) => [code, name]))
  const countries = [...names].sort(([, a], [, b]) => compare(a, b))
  return (
    <form className="experts-form" action={href('/experts')} method="get" role="search" aria-label={form.label}>
      <div>
        <label htmlFor="q">{form.words}</label>
        <input id="q" type="search" name="q" defaultValue={query.text} maxLength={MAX_TEXT_LENGTH} autoComplete="off" />
      </div>
      {groups.length > 0 ? (
        <Choice
          name="group"
          label={form.group}
          all={form.allGroups}
          value={query.group}
          options={groups.map(({ slug, name }) => [slug, name])}
        />
      ) : null}
      {countries.length > 0 ? (
        <Choice name="country" label={form.country} all={form.allCountries} value={query.country} options={countries} />
      ) : null}
      <button type="submit">{form.search}</button>
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

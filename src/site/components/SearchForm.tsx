import { useI18n } from '../i18n'
import { MAX_TEXT_LENGTH } from '../parameters'

interface Props {
  /** Id of the field, unique on the page. */
  id: string
  /** Path of the list that answers. */
  action: string
  label: string
  /** What was searched for last. */
  value?: string
  className?: string
  /** Conditions that a new search keeps. */
  kept?: [name: string, value: string][]
}

/** A search that is a plain form: its answer is a link. */
export function SearchForm({ id, action, label, value, className = 'search-form', kept = [] }: Props) {
  const { words, href } = useI18n()
  return (
    <form className={className} action={href(action)} method="get" role="search" aria-label={label}>
      <label htmlFor={id}>{label}</label>
      <div className="search-line">
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={value}
          maxLength={MAX_TEXT_LENGTH}
          autoComplete="off"
          data-suggestions={href('/suggest')}
          data-suggestions-label={words.site.suggestions}
        />
        <button type="submit">{words.site.search}</button>
      </div>
      {kept.map(([name, content], index) => (
        <input key={index} type="hidden" name={name} value={content} />
      ))}
    </form>
  )
}

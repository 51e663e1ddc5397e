import type { WorkspaceAnswer } from '../../workspace/answer'
import { useI18n } from '../i18n/context'

interface Props {
  text: string
  without: WorkspaceAnswer['without']
  onSearch(text: string): void
}

/** Which word to leave out when nothing has all of them, and what that would find. */
export function Without({ text, without, onSearch }: Props) {
  const { search } = useI18n().words
  if (without.length === 0) return null
  const leaving = (word: string) => text.split(/\s+/).filter((other) => other !== word)
  return (
    <ul className="search-without">
      {without.map(({ word, total }) => (
        <li key={word}>
          <button onClick={() => onSearch(leaving(word).join(' ').trim())} type="button">
            {search.without({ word })}
          </button>
          : {search.found({ count: total })}
        </li>
      ))}
    </ul>
  )
}

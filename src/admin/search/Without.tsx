import type { WorkspaceAnswer } from '../../workspace/answer'
import { results } from './words'

interface Props {
  text: string
  without: WorkspaceAnswer['without']
  onSearch(text: string): void
}

/** Which word to leave out when nothing has all of them, and what that would find. */
export function Without({ text, without, onSearch }: Props) {
  if (without.length === 0) return null
  const leaving = (word: string) => text.split(/\s+/).filter((other) => other !== word)
  return (
    <ul className="search-without">
      {without.map(({ word, total }) => (
        <li key={word}>
          <button onClick={() => onSearch(leaving(word).join(' ').trim())} type="button">
            Without “{word}”
          </button>
          : {results(total)}
        </li>
      ))}
    </ul>
  )
}

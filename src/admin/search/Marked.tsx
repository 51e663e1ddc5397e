import type { Snippet } from '../../search/types'

/** Text in which the words that were searched for are marked. */
export function Marked({ snippet }: { snippet: Snippet }) {
  return snippet.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))
}

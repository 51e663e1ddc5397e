export interface Suggestion {
  /** A heading that several share: "Publications". */
  kind: string
  label: string
  href: string
}

/** How many answers are kept, so that deleting a letter asks nobody. */
const MAX_KEPT = 50

/**
 * @param address that answers `?q=` with `{ suggestions }`
 * @returns a function that asks for what a text may become. A new question ends the one before, which gives null, as a
 *   question does that could not be answered
 */
export function suggestionSource(address: string): (text: string) => Promise<Suggestion[] | null> {
  const kept = new Map<string, Suggestion[]>()
  let running: AbortController | null = null
  return async (text) => {
    running?.abort()
    const known = kept.get(text)
    if (known) return known
    const asked = new AbortController()
    running = asked
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`, { signal: asked.signal })
      if (!answer.ok) return null
      const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] }
      if (kept.size >= MAX_KEPT) kept.clear()
      kept.set(text, suggestions)
      return asked.signal.aborted ? null : suggestions
    } catch {
      return null
    }
  }
}

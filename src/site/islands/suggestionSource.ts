export interface Suggestion {
  /** A heading that several share: "Publications". */
  kind: string
  label: string
  href: string
}

/** What may be meant, and how much that is in words. */
export interface Answer {
  suggestions: Suggestion[]
  status: string
}

/** How many answers are kept, so that deleting a letter asks nobody. */
const MAX_KEPT = 50

/**
 * @param address that answers `?q=` with an {@link Answer}
 * @returns a function that asks for what a text may become. A new question ends the one before, which gives null, as a
 *   question does that could not be answered
 */
export function suggestionSource(address: string): (text: string) => Promise<Answer | null> {
  const kept = new Map<string, Answer>()
  let running: AbortController | null = null
  return async (text) => {
    running?.abort()
    const known = kept.get(text)
    if (known) return known
    const asked = new AbortController()
    running = asked
    try {
      const response = await fetch(`${address}?q=${encodeURIComponent(text)}`, { signal: asked.signal })
      if (!response.ok) return null
      const answer = (await response.json()) as Answer
      if (kept.size >= MAX_KEPT) kept.clear()
      kept.set(text, answer)
      return asked.signal.aborted ? null : answer
    } catch {
      return null
    }
  }
}

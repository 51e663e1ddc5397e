import type { Queries } from './queries'

/**
 * Queries whose answers are kept until the content changes: names of groups and themes, the hub's settings, the experts
 * are asked for on almost every page.
 *
 * @param queries to ask
 * @param revision of the content
 * @param isCurrent whether a change would have been noticed; while not, nothing is kept
 */
export function memoised(queries: Queries, revision: () => number, isCurrent: () => boolean): Queries {
  let at = revision()
  const answers = new Map<string, Promise<unknown>>()

  const once = <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    if (!isCurrent()) return ask()
    if (at !== revision()) {
      answers.clear()
      at = revision()
    }
    const known = answers.get(name) as Promise<T> | undefined
    if (known) return known
    const answer = ask()
    answers.set(name, answer)
    answer.catch(() => answers.delete(name))
    return answer
  }

  return {
    ...queries,
    names: (collection) => once(`names ${collection}`, () => queries.names(collection)),
    settings: () => once('settings', () => queries.settings()),
    groups: () => once('groups', () => queries.groups()),
    themes: () => once('themes', () => queries.themes()),
    partners: () => once('partners', () => queries.partners()),
    experts: () => once('experts', () => queries.experts()),
  }
}

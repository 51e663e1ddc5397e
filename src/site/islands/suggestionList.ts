import type { Suggestion } from './suggestionSource'

export interface SuggestionList {
  /** The list, to be put after the search box. */
  element: HTMLElement
  /** Shows these in place of those before, kind by kind. */
  show(suggestions: Suggestion[]): HTMLAnchorElement[]
}

/**
 * A list of links that are the options of a combobox (ARIA 1.2), grouped by kind.
 *
 * @param id of the list, unique on the page; its options derive theirs from it
 * @param label for those who listen
 */
export function suggestionList(id: string, label: string): SuggestionList {
  const element = made('div', { id, role: 'listbox', 'aria-label': label, class: 'suggestions' })
  element.hidden = true
  // A press on an option must not take the focus out of the search box, which would close the list before the click.
  element.addEventListener('mousedown', (event) => event.preventDefault())
  return {
    element,
    show(suggestions) {
      const options: HTMLAnchorElement[] = []
      const kinds = [...new Set(suggestions.map(({ kind }) => kind))]
      const groups = kinds.map((kind, index) => {
        const heading = made('div', { id: `${id}-kind-${index}`, class: 'suggestion-kind', role: 'presentation' })
        heading.textContent = kind
        const group = made('div', { role: 'group', 'aria-labelledby': heading.id })
        group.append(heading)
        for (const { label, href } of suggestions.filter((suggestion) => suggestion.kind === kind)) {
          const attributes = { role: 'option', href, tabindex: '-1', dir: 'auto', 'aria-selected': 'false' }
          const option = made('a', { id: `${id}-option-${options.length}`, ...attributes })
          option.textContent = label
          options.push(option)
          group.append(option)
        }
        return group
      })
      element.replaceChildren(...groups)
      return options
    },
  }
}

/** @returns an element with these attributes */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

import { createCombobox } from './combobox'

/**
 * Completes what is typed into the search boxes of a page. Without this script they are plain forms, and nothing is
 * missing but the suggestions.
 */
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggestions]')) {
  const { suggestions = '', suggestionsLabel = '' } = input.dataset
  createCombobox(input, suggestions, suggestionsLabel)
}

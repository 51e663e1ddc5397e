import { made, suggestionList } from './suggestionList'
import { suggestionSource } from './suggestionSource'

/** Milliseconds without a key before a question is asked. */
const PAUSE = 80

/** Shorter texts have no suggestions, in characters. */
const MIN_LENGTH = 2

/**
 * Makes a search box an editable combobox whose list opens by itself and never chooses by itself: Enter without a chosen
 * suggestion sends the form as it would without a script.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 *
 * @param input of a form, with an id
 * @param address that suggestions are asked from
 * @param label of the list of suggestions
 */
export function createCombobox(input: HTMLInputElement, address: string, label: string): void {
  const list = suggestionList(`${input.id}-suggestions`, label)
  const status = made('span', { role: 'status', class: 'visually-hidden' })
  const ask = suggestionSource(address)
  let options: HTMLAnchorElement[] = []
  let chosen = -1
  let timer: number | undefined

  const isOpen = () => !list.element.hidden

  const choose = (index: number) => {
    options[chosen]?.setAttribute('aria-selected', 'false')
    chosen = index
    const option = options[index]
    if (!option) return input.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', option.id)
  }

  const setOpen = (open: boolean) => {
    list.element.hidden = !open
    input.setAttribute('aria-expanded', String(open))
    choose(-1)
  }

  const close = () => {
    clearTimeout(timer)
    status.textContent = ''
    setOpen(false)
  }

  const update = async (andChoose?: 'first' | 'last') => {
    const text = input.value.trim()
    if ([...text].length < MIN_LENGTH) return close()
    const answer = await ask(text)
    // Meanwhile something else was typed, or the search box was left.
    if (!answer || input.value.trim() !== text || document.activeElement !== input) return
    options = list.show(answer.suggestions)
    setOpen(options.length > 0)
    status.textContent = answer.status
    if (andChoose) choose(andChoose === 'first' ? 0 : options.length - 1)
  }

  const move = (to: number, whenClosed: 'first' | 'last') => {
    if (!isOpen()) return void update(whenClosed)
    // One step beyond either end lies the search box itself.
    choose(to >= options.length || to < -1 ? -1 : to)
  }

  const KEYS: Record<string, () => boolean> = {
    ArrowDown: () => (move(chosen + 1, 'first'), true),
    ArrowUp: () => (move(chosen === -1 ? options.length - 1 : chosen - 1, 'last'), true),
    Home: () => isOpen() && chosen !== -1 && (choose(0), true),
    End: () => isOpen() && chosen !== -1 && (choose(options.length - 1), true),
    Enter: () => {
      const option = isOpen() ? options[chosen] : undefined
      close()
      option?.click()
      return option !== undefined
    },
    Escape: () => {
      if (isOpen()) close()
      else if (input.value === '') return false
      else input.value = ''
      return true
    },
    Tab: () => (close(), false),
  }

  // HTML lets a field for plain text be a combobox, and a field for searches not.
  input.type = 'text'
  input.inputMode = 'search'
  input.enterKeyHint = 'search'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.element.id)
  input.after(list.element, status)

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(update, PAUSE)
  })
  input.addEventListener('keydown', (event) => {
    const { key, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event
    if (isComposing || altKey || ctrlKey || metaKey || (shiftKey && key !== 'Tab')) return
    if (KEYS[key]?.()) event.preventDefault()
  })
  input.addEventListener('blur', close)
  // A touch beside the list takes no focus away on every device.
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOpen() && target instanceof Node && !input.parentElement?.contains(target)) close()
  })
}

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * @param text plain text
 * @returns LaTeX that prints it; letters beyond ASCII stay as they are, in UTF-8
 */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => SPECIAL[character] ?? character)
}

/** A word may have escapes in it, which belong to it as a whole. */
const WORD = /(?:\\[a-z]+\{\}|\\.|[^\s\\])+/g

/** The punctuation before a word, the word, and the punctuation after it. */
const PARTS = /^([^\p{L}\p{N}\\]*)(.*?)([^\p{L}\p{N}}]*)$/u

/**
 * Puts braces around the words whose capitals a bibliography style must not lower. Those are words with a capital beyond
 * their first letter ("KNOMAD", "COVID-19") and, in a title written as a sentence, every capitalised word but the first
 * of the title and of the subtitle ("Nepal").
 *
 * @param title a title in LaTeX
 * @returns the same title with braces
 */
export function protectCapitals(title: string): string {
  const asSentence = isSentenceCase(title)
  let opensSentence = true
  return title.replace(WORD, (written) => {
    const [, before = '', word = '', after = ''] = PARTS.exec(written) ?? []
    const protect = hasInnerCapital(word) || (asSentence && /^\p{Lu}/u.test(word) && !opensSentence)
    opensSentence = word === '' ? opensSentence : /[:.?!]/.test(after)
    return protect ? `${before}{${word}}${after}` : written
  })
}

function hasInnerCapital(word: string): boolean {
  return /.\p{Lu}/u.test(word)
}

/** At least half of the longer words that open no sentence are in lower case. */
function isSentenceCase(title: string): boolean {
  const words = (title.match(/[^:.?!]+/g) ?? []).flatMap((sentence) => (sentence.match(WORD) ?? []).slice(1))
  const longer = words.map((word) => word.replace(/^\P{L}+/u, '')).filter((word) => /^\p{L}{4}/u.test(word))
  const lower = longer.filter((word) => /^\p{Ll}/u.test(word)).length
  return lower * 2 >= longer.length
}

import type { Page } from 'playwright-core'
import { COUNTRIES } from '../../../src/domain/countries'
import { LOCALES } from '../../../src/domain/locale'
import { ENGLISH } from '../../../src/words/i18n'
import { BRACKETS } from '../../../src/words/pseudo'
import { overflow } from './visitor'

/** Parts that show content alone: a citation, text found in a file, what an editor wrote. */
const CONTENT_PARTS = 'script, style, textarea, .prose, .entry-file'

/** Attributes that people read or hear. */
const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'data-suggestions-label']

/**
 * Looks at a page that is shown in a pseudo-locale, in which every message of the catalogue stands in brackets.
 *
 * @param page that is open; what its address asks for is no word of ours
 * @param isContent whether a text is stored in the hub
 * @returns words that stand outside the catalogue, and whether the page is wider than its window
 */
export async function pseudoProblems(page: Page, isContent: (text: string) => boolean): Promise<string[]> {
  const outside = await page.evaluate(textsOutside, [
    BRACKETS[0],
    BRACKETS[1],
    CONTENT_PARTS,
    ATTRIBUTES.join(),
  ] as const)
  const asked = [...new URL(page.url()).searchParams.values()]
  const withoutAsked = (text: string) => asked.reduce((rest, value) => rest.replaceAll(value, ''), text)
  const problems = outside.filter((text) => !isContent(text) && !isContent(withoutAsked(text)))
  if ((await overflow(page)) > 0) problems.push('wider than the window')
  return [...new Set(problems)]
}

/** Runs in the page. */
function textsOutside([open, close, contentParts, attributes]: readonly [string, string, string, string]): string[] {
  for (const mark of document.querySelectorAll('mark')) mark.replaceWith(mark.textContent ?? '')
  document.body.normalize()
  const found = [document.title, document.querySelector('meta[name=description]')?.getAttribute('content') ?? '']
  for (const element of document.querySelectorAll('*')) {
    for (const name of attributes.split(',')) found.push(element.getAttribute(name) ?? '')
  }
  let depth = 0
  const outsideOf = (text: string) =>
    [...text].filter((character) => {
      if (character === open) depth += 1
      const isOutside = depth === 0
      if (character === close) depth -= 1
      return isOutside
    })
  const texts = found.map((text) => outsideOf(text).join(''))
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = outsideOf(walker.currentNode.nodeValue ?? '').join('')
    if (!walker.currentNode.parentElement?.closest(contentParts)) texts.push(text)
  }
  if (depth !== 0) texts.push('brackets that do not match')
  return texts.map((text) => text.trim()).filter(Boolean)
}

/**
 * @param url of the hub
 * @returns whether a text is made of what visitors may read in the hub's database, of names and dates that Intl writes, and
 *   of numbers
 */
export async function contentOf(url: string): Promise<(text: string) => boolean> {
  const stored = new Set([...MONTHS, ...COUNTRIES.map(({ name }) => name), ...LOCALES.map(ENGLISH.language)])
  for (const path of STORED) {
    const answer = await fetch(`${url}/api/${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    collect(await answer.json(), stored)
  }
  // Of “World Bank / IFAD” a list counts each.
  for (const text of [...stored]) for (const publisher of text.split(' / ')) stored.add(publisher)
  const isTelling = (text: string) => text.length > 2 || /^\p{Lu}{2}$/u.test(text)
  const longestFirst = [...stored].filter(isTelling).sort((one, other) => other.length - one.length)
  const all = longestFirst.join('\n')
  const isPassage = (text: string) => text.length >= PASSAGE && all.includes(text)
  const hasWords = (text: string) => /\p{L}/u.test(text)
  const isMadeOfStored = (text: string) => {
    let rest = text
    for (const known of longestFirst) if (rest.includes(known)) rest = rest.split(known).join(' ')
    return !hasWords(rest)
  }
  return (text) =>
    plain(text)
      .split('…')
      .map((part) => part.trim())
      .every((part) => !hasWords(part) || HOST.test(part) || isPassage(part) || isMadeOfStored(part))
}

const QUESTION = '?limit=200&depth=0'
const COLLECTIONS = ['publications', 'experts', 'working-groups', 'themes', 'pages', 'documents']
/** Of partners without their role, which is the program’s own word. */
const PARTNERS = `partners${QUESTION}${['name', 'shortName', 'description'].map((field) => `&select[${field}]=true`).join('')}`
const STORED = [...COLLECTIONS.map((name) => name + QUESTION), PARTNERS, 'globals/site-settings']

/** Shorter texts could stand in a longer one by chance, in characters. */
const PASSAGE = 25

const HOST = /^[a-z-]+(?:\.[a-z-]+)+$/

/** Values of these are the program's own words. */
const OWN = ['id', 'slug', 'type', 'status', 'state', 'relation', 'mimeType']

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(2024, month).toLocaleString('en', { month: 'long' }))

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(plain(value))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) if (!OWN.includes(key)) collect(part, into)
  }
}

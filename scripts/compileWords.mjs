// Compiles the catalogues of src/words to functions: a message without arguments becomes a string, another one a function
// of typed arguments. Formatting costs no more than code written by hand, and TypeScript knows every key and argument.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { root } from './support/root.mjs'

const SOURCES = join(root, 'src/words')
const OUTPUT = 'src/words/compiled'
const HEADER = '// Generated from the catalogues in src/words by scripts/compileWords.mjs. Do not edit.\n'

/** English has every message; what another language lacks is shown in English. */
const COMPLETE = 'en'

/**
 * Folders of a language, each a catalogue of its own, so that a browser loads the words of the admin and no others.
 * Beside them stands what the server alone needs.
 */
const CATALOGUES = ['', 'admin']

/** @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element */
/** @typedef {import('@formatjs/icu-messageformat-parser').PluralElement} PluralElement */
/** @typedef {import('@formatjs/icu-messageformat-parser').SelectElement} SelectElement */
/** @typedef {{ [key: string]: string | Group }} Group */

/** @param {string} text */
const quoted = (text) => JSON.stringify(text)

/**
 * Compiles one message; literals that it has beside arguments are made once, when the catalogue is.
 * @param {string} message
 * @param {string} where
 */
function compileMessage(message, where) {
  /** @type {Map<string, string>} */
  const types = new Map()
  /** @type {string[]} */
  const literals = []
  /** @type {(problem: string) => never} */
  const fail = (problem) => {
    throw new Error(`${where}: ${problem}`)
  }
  /** @type {(name: string, type: string) => string} */
  const argument = (name, type) => {
    if (!/^[a-z][A-Za-z]*$/.test(name)) fail(`“${name}” is no name of an argument`)
    const known = types.get(name)
    if (known !== undefined && known !== type) fail(`“${name}” is ${known} and ${type}`)
    types.set(name, type)
    return `a.${name}`
  }
  /** @type {(text: string) => string} */
  const literal = (text) => `l${literals.push(`t(${quoted(text)})`) - 1}`

  /** @type {(options: PluralElement['options'], count: string | null, condition: (key: string) => string) => string} */
  const chosen = ({ other, ...options }, count, condition) => {
    const cases = Object.entries(options).map(([key, { value }]) => `${condition(key)} ? ${text(value, count)} : `)
    return `(${cases.join('')}${text(other?.value ?? fail('“other” is missing'), count)})`
  }

  /** @type {(element: PluralElement) => string} */
  const plural = ({ value, options, offset, pluralType }) => {
    if (pluralType !== 'cardinal' || offset !== 0) fail('ordinal numbers and offsets are not compiled')
    const count = argument(value, 'number')
    return chosen(options, count, (key) =>
      key.startsWith('=') ? `${count} === ${key.slice(1)}` : `f.plural(${count}) === ${quoted(key)}`,
    )
  }

  /** @type {(element: SelectElement) => string} */
  const select = ({ value, options }) => {
    const keys = Object.keys(options)
    const argued = argument(value, keys.map(quoted).join(' | '))
    return chosen(options, null, (key) => `${argued} === ${quoted(key)}`)
  }

  /** @type {(element: Element, count: string | null) => string} */
  const part = (element, count) => {
    switch (element.type) {
      case TYPE.literal:
        return literal(element.value)
      case TYPE.argument:
        return argument(element.value, 'string')
      case TYPE.number:
        return `f.number(${argument(element.value, 'number')})`
      case TYPE.pound:
        return `f.number(${count})`
      case TYPE.plural:
        return plural(element)
      case TYPE.select:
        return select(element)
      default:
        return fail('dates, times and tags within other elements are not compiled')
    }
  }
  /** @type {(elements: Element[], count: string | null) => string} */
  const text = (elements, count) => elements.map((element) => part(element, count)).join(' + ') || '""'

  const elements = parsed(message, fail)
  if (elements.every(({ type }) => type === TYPE.literal))
    return `t(${quoted(elements.map((element) => ('value' in element ? element.value : '')).join(''))})`

  const isRich = elements.some(({ type }) => type === TYPE.tag)
  const body = isRich
    ? `[${elements
        .map((element) =>
          element.type === TYPE.tag
            ? `${argument(element.value, '(text: string) => Node')}(${text(element.children, null)})`
            : part(element, null),
        )
        .join(', ')}]`
    : text(elements, null)
  const parameters = [...types].map(([name, type]) => `${name}: ${type}`).join('; ')
  const formatter = isRich
    ? `<Node>(a: { ${parameters} }): (string | Node)[] => ${body}`
    : `(a: { ${parameters} }) => ${body}`
  if (literals.length === 0) return formatter
  const names = literals.map((_, index) => `l${index}: string`)
  return `((${names.join(', ')}) => ${formatter})(${literals.join(', ')})`
}

/** @param {string} message @param {(problem: string) => never} fail @returns {Element[]} */
function parsed(message, fail) {
  try {
    return parse(message, { captureLocation: false })
  } catch (error) {
    return fail(String(error))
  }
}

/** @param {Group} group @param {string} where @param {string} indent @returns {string} */
function compileGroup(group, where, indent) {
  const entries = Object.entries(group).map(([key, value]) => {
    const name = /^[A-Za-z]\w*$/.test(key) ? key : quoted(key)
    const at = `${where}.${key}`
    const compiled = typeof value === 'string' ? compileMessage(value, at) : compileGroup(value, at, `${indent}  `)
    return `${indent}  ${name}: ${compiled},\n`
  })
  return `{\n${entries.join('')}${indent}}`
}

/**
 * @param {string} locale whose catalogue this is
 * @param {Group} catalogue messages in ICU MessageFormat, in groups
 * @param {string} [folder] of the language in which it stands
 * @returns {string} a module in TypeScript
 * @throws {Error} where a message cannot be parsed or has what is not compiled
 */
export function compileCatalogue(locale, catalogue, folder = '') {
  const messages = compileGroup(catalogue, locale, '  ')
  const isComplete = locale === COMPLETE
  const up = folder ? '../..' : '..'
  const formats = /\bf\.(number|plural)\(/.test(messages) ? 'f' : '_f'
  return [
    HEADER,
    `import type { Formats } from '${up}/formats'\n`,
    isComplete
      ? ''
      : `import type { Translation } from '${up}/translation'\nimport type { ${COMPLETE} } from './${COMPLETE}'\n`,
    `\n/** @param t makes a literal what is shown @param ${formats} writes numbers and knows the rules of plurals */\n`,
    `export function ${locale}(t: (text: string) => string, ${formats}: Formats) {\n`,
    `  return ${messages}${isComplete ? '' : ` satisfies Translation<ReturnType<typeof ${COMPLETE}>>`}\n}\n`,
  ].join('')
}

/**
 * A file is a group of messages under its name, and so is a folder that is no catalogue of its own.
 * @param {string} folder @returns {Group}
 */
function readCatalogue(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({
      key: basename(entry.name, '.json'),
      path: join(folder, entry.name),
      isFolder: entry.isDirectory(),
    }))
    .filter(({ key, path, isFolder }) => (isFolder ? !CATALOGUES.includes(key) : path.endsWith('.json')))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
  return Object.fromEntries(
    entries.map(({ key, path, isFolder }) => [
      key,
      isFolder ? readCatalogue(path) : JSON.parse(readFileSync(path, 'utf8')),
    ]),
  )
}

/** @returns {Record<string, string>} the compiled modules by their paths from the root of the project */
export function compiledWords() {
  return Object.assign({}, ...CATALOGUES.map(compiledFolder))
}

/** @param {string} folder one of CATALOGUES */
function compiledFolder(folder) {
  const output = join(OUTPUT, folder)
  const locales = readdirSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(OUTPUT))
    .map(({ name }) => name)
    .filter((locale) => existsSync(join(SOURCES, locale, folder)))
    .sort()
  const modules = locales.map((locale) => [
    `${output}/${locale}.ts`,
    compileCatalogue(locale, readCatalogue(join(SOURCES, locale, folder)), folder),
  ])
  const translated = locales.filter((locale) => locale !== COMPLETE)
  const index = [
    HEADER,
    ...translated.map((locale) => `import { ${locale} } from './${locale}'\n`),
    `\n/** Catalogues beside the English one, by language. */\n`,
    `export const TRANSLATIONS = { ${translated.join(', ')} }\n`,
  ]
  return Object.fromEntries([...modules, [`${output}/index.ts`, index.join('')]])
}

/** Writes the compiled modules that are not what their catalogues make. */
export function compileWords() {
  for (const [file, content] of Object.entries(compiledWords())) {
    const path = join(root, file)
    mkdirSync(dirname(path), { recursive: true })
    if (contentOf(path) !== content) writeFileSync(path, content)
  }
}

/** @param {string} path */
function contentOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileWords()

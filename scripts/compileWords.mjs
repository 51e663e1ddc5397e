// Compiles the catalogues of src/words to functions: a message without arguments becomes a string, another one a function
// of typed arguments. Formatting costs no more than code written by hand, and TypeScript knows every key and argument.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { root } from './support/root.mjs'

const SOURCES = join(root, 'src/words')
const OUTPUT = 'src/words/compiled'
const HEADER = '// Generated from the catalogues in src/words by scripts/compileWords.mjs. Do not edit.\n'

/** English has every message; what another language lacks is shown in English. */
const COMPLETE = 'en'

const quoted = (text) => JSON.stringify(text)

/** Compiles one message; literals that it has beside arguments are made once, when the catalogue is. */
function compileMessage(message, where) {
  const types = new Map()
  const literals = []
  const fail = (problem) => {
    throw new Error(`${where}: ${problem}`)
  }
  const argument = (name, type) => {
    if (!/^[a-z][A-Za-z]*$/.test(name)) fail(`“${name}” is no name of an argument`)
    const known = types.get(name)
    if (known !== undefined && known !== type) fail(`“${name}” is ${known} and ${type}`)
    types.set(name, type)
    return `a.${name}`
  }
  const literal = (text) => `l${literals.push(`t(${quoted(text)})`) - 1}`

  const choice = (cases, other) =>
    cases.reduceRight((rest, [condition, value]) => `${condition} ? ${value} : ${rest}`, other)

  const plural = ({ value, options, offset, pluralType }) => {
    if (pluralType !== 'cardinal' || offset !== 0) fail('ordinal numbers and offsets are not compiled')
    const count = argument(value, 'number')
    const cases = Object.entries(options)
      .filter(([key]) => key !== 'other')
      .map(([key, option]) => [
        key.startsWith('=') ? `${count} === ${key.slice(1)}` : `f.plural(${count}) === ${quoted(key)}`,
        text(option.value, count),
      ])
    return `(${choice(cases, text(options.other.value, count))})`
  }

  const select = ({ value, options }) => {
    const keys = Object.keys(options)
    const chosen = argument(value, keys.map(quoted).join(' | '))
    const cases = keys
      .filter((key) => key !== 'other')
      .map((key) => [`${chosen} === ${quoted(key)}`, text(options[key].value, null)])
    return `(${choice(cases, text(options.other.value, null))})`
  }

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
  const text = (elements, count) => elements.map((element) => part(element, count)).join(' + ') || '""'

  const elements = parsed(message, fail)
  if (elements.every(({ type }) => type === TYPE.literal)) return `t(${quoted(elements.map((e) => e.value).join(''))})`

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

function parsed(message, fail) {
  try {
    return parse(message, { captureLocation: false })
  } catch (error) {
    return fail(error.message)
  }
}

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
 * @param {Record<string, unknown>} catalogue messages in ICU MessageFormat, in groups
 * @returns {string} a module in TypeScript
 * @throws {Error} where a message cannot be parsed or has what is not compiled
 */
export function compileCatalogue(locale, catalogue) {
  const messages = compileGroup(catalogue, locale, '  ')
  const isComplete = locale === COMPLETE
  return [
    HEADER,
    `import type { Formats } from '../formats'\n`,
    isComplete ? '' : `import type { Translation } from '../translation'\n`,
    `\n/** @param t makes a literal what is shown @param f writes numbers and knows the rules of plurals */\n`,
    `export function ${locale}(t: (text: string) => string, f: Formats) {\n`,
    `  return ${messages}${isComplete ? '' : ' satisfies Translation'}\n}\n`,
  ].join('')
}

function readCatalogue(locale) {
  const files = readdirSync(join(SOURCES, locale)).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files
      .sort()
      .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(SOURCES, locale, name), 'utf8'))]),
  )
}

/** @returns {Record<string, string>} the compiled modules by their paths from the root of the project */
export function compiledWords() {
  const locales = readdirSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(OUTPUT))
    .map(({ name }) => name)
    .sort()
  const modules = locales.map((locale) => [`${OUTPUT}/${locale}.ts`, compileCatalogue(locale, readCatalogue(locale))])
  const translated = locales.filter((locale) => locale !== COMPLETE)
  const index = [
    HEADER,
    ...translated.map((locale) => `import { ${locale} } from './${locale}'\n`),
    `\n/** Catalogues beside the English one, by language. */\n`,
    `export const TRANSLATIONS = { ${translated.join(', ')} }\n`,
  ]
  return Object.fromEntries([...modules, [`${OUTPUT}/index.ts`, index.join('')]])
}

/** Writes the compiled modules that are not what their catalogues make. */
export function compileWords() {
  for (const [file, content] of Object.entries(compiledWords())) {
    const path = join(root, file)
    mkdirSync(dirname(path), { recursive: true })
    if (contentOf(path) !== content) writeFileSync(path, content)
  }
}

function contentOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileWords()

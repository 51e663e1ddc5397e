import type { Field } from 'payload'
import { collections, globals } from '../../../collections'
import { COUNTRY_OPTIONS } from '../../../collections/fields/countryOptions'
import { withLabels } from '../../../collections/labels/withLabels'
import { ENGLISH } from '../../../src/words/i18n'
import { labelText } from '../../../src/words/labels'
import { BRACKETS } from '../../../src/words/pseudo'

const all = [...collections({ secureCookies: false }), ...globals].filter(({ admin }) => admin?.hidden !== true)

/** What this looks at of a field that holds data. */
interface Named {
  name: string
  type: string
  label?: unknown
  labels?: { singular?: unknown; plural?: unknown }
  options?: (string | { value: string; label: unknown })[]
  fields?: Field[]
  hidden?: boolean
  admin?: { hidden?: boolean; description?: unknown; placeholder?: unknown }
}

/** Fields that people are shown, those within tabs and rows too; Payload labels some of an account. */
function shown(fields: Field[], besides: string[] = []): Named[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => shown(tab.fields))
    if (field.type === 'row') return shown(field.fields)
    const named = field as Named
    const isShown = field.type !== 'ui' && !named.admin?.hidden && !named.hidden && !besides.includes(named.name)
    return isShown ? [named] : []
  })
}

const fieldsOf = (one: (typeof all)[number]) =>
  shown(one.fields, 'auth' in one ? ['email', 'password', 'sessions'] : [])

/** Every label, description and name of a value that Payload shows of a field and of those in it. */
function textsOf(field: Named): unknown[] {
  const { label, labels = {}, options = [], fields = [], admin = {} } = field
  return [
    ...[label, ...Object.values(labels)],
    ...[admin.description, admin.placeholder].filter((text) => text !== undefined),
    ...options.map((option) => (typeof option === 'string' ? option : option.label)),
    ...shown(fields).flatMap(textsOf),
  ]
}

/** Names of countries and languages, which stand in the tables of their standards. */
const ofStandards = new Set(
  [...COUNTRY_OPTIONS.map((option) => typeof option !== 'string' && option.label)].map((label) => labelText(label)),
)
const languages = new Set(['en', 'fr', 'es', 'ar', 'pt', 'ru', 'zh'].map(ENGLISH.language))

function isFromCatalogue(text: unknown): boolean {
  if (typeof text === 'object' && text !== null) return 'en' in text
  if (typeof text !== 'function') return false
  const pseudo = labelText(text, 'en-XA') ?? ''
  return pseudo.startsWith(BRACKETS[0]) || ofStandards.has(pseudo) || languages.has(pseudo)
}

test.each(all.map((one) => [one.slug, one] as const))('what is shown of %s is in the catalogue', (_, one) => {
  const tabs = one.fields.flatMap((field) => (field.type === 'tabs' ? field.tabs.map(({ label }) => label) : []))
  const names: unknown[] = 'labels' in one ? Object.values(one.labels ?? {}) : [(one as { label?: unknown }).label]
  const texts = [...names, one.admin?.group, ...tabs, ...fieldsOf(one).flatMap(textsOf)]
  expect(texts.filter((text) => !isFromCatalogue(text))).toEqual([])
  expect(texts.length).toBeGreaterThan(3)
})

interface Words {
  fields?: Record<string, unknown>
  options?: Record<string, string>
  row?: string
}

/** Words of fields that there are not, by their places. */
function unused(words: Words, fields: Named[], at: string): string[] {
  return Object.entries(words.fields ?? {}).flatMap(([name, own]) => {
    const place = `${at}.${name}`
    const field = fields.find((candidate) => candidate.name === name)
    if (!field) return [place]
    if (typeof own !== 'object' || own === null) return []
    const { row, options = {} }: Words = own
    const values = (field.options ?? []).map((option) => (typeof option === 'string' ? option : option.value))
    return [
      ...Object.keys(options).flatMap((value) => (values.includes(value) ? [] : [`${place}.${value}`])),
      ...(row !== undefined && field.type !== 'array' ? [`${place}.row`] : []),
      ...unused(own, shown(field.fields ?? []), place),
    ]
  })
}

test('the catalogue has words of nothing that there is not', () => {
  const bySlug: Record<string, Words> = ENGLISH.words.collections
  expect(Object.keys(bySlug).sort()).toEqual(all.map(({ slug }) => slug).sort())
  expect(all.flatMap((one) => unused(bySlug[one.slug] ?? {}, fieldsOf(one), one.slug))).toEqual([])
})

test('words that collections share are those of a field somewhere', () => {
  const namesOf = (fields: Named[]): string[] =>
    fields.flatMap(({ name, fields: inner = [] }) => [name, ...namesOf(shown(inner))])
  const names = all.flatMap((one) => namesOf(fieldsOf(one)))
  expect(Object.keys(ENGLISH.words.commonFields).filter((name) => !names.includes(name))).toEqual([])
})

test('a field without words is told at the start', () => {
  const extended = { slug: 'themes', fields: [{ name: 'mood', type: 'text' as const }] }
  expect(() => withLabels(extended)).toThrow('src/words/en lacks the words of themes.mood')
})

import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { ENGLISH, type Words } from '../../src/words/i18n'
import { inEveryLanguage, inWords } from '../../src/words/labels'

/** The words of one field: its label alone, or what else its form says of it. */
type FieldWords = string | FurtherWords

interface FurtherWords {
  label: string
  description?: string
  /** A row of a list, and several, where they are not called as the field is. */
  row?: string
  rows?: string
  /** Names of values that can be chosen. */
  options?: Record<string, string>
  fields?: Record<string, FieldWords>
}

type WordsByField = Record<string, FieldWords | undefined>

/** Where the words of fields stand in a catalogue. */
interface Place {
  path: string
  fieldsIn(words: Words): WordsByField
}

/** Fields of accounts that Payload labels itself. */
const OF_PAYLOAD = ['email', 'password', 'sessions']

/**
 * Gives a collection and its fields their names, descriptions and names of values, in the language of whoever looks: those of
 * `collections.<slug>` in the catalogue, by the names of the fields, or else of `commonFields`. What nobody is shown needs none.
 *
 * @throws Error where the catalogue has no words for something that is shown
 */
export function withLabels(collection: CollectionConfig): CollectionConfig {
  const { slug, admin, auth, fields } = collection
  if (admin?.hidden === true) return collection
  const { singular, plural } = wordsOf(ENGLISH.words, slug)
  if (!singular || !plural) throw new Error(`src/words/en/collections/${slug}.json lacks its names`)
  return {
    ...collection,
    labels: {
      singular: inWords(({ words }) => wordsOf(words, slug).singular ?? singular),
      plural: inWords(({ words }) => wordsOf(words, slug).plural ?? plural),
    },
    fields: fields.map((field) => labelled(field, placeOf(slug), auth ? OF_PAYLOAD : [])),
  }
}

/** The same for a single document. */
export function globalWithLabels(global: GlobalConfig): GlobalConfig {
  const { slug, fields } = global
  const { singular } = wordsOf(ENGLISH.words, slug)
  if (!singular) throw new Error(`src/words/en/collections/${slug}.json lacks its name`)
  return {
    ...global,
    label: inWords(({ words }) => wordsOf(words, slug).singular ?? singular),
    fields: fields.map((field) => labelled(field, placeOf(slug))),
  }
}

interface CollectionWords {
  singular?: string
  plural?: string
  fields?: WordsByField
}

function wordsOf(words: Words, slug: string): CollectionWords {
  const bySlug: Record<string, CollectionWords | undefined> = words.collections
  return bySlug[slug] ?? {}
}

const placeOf = (slug: string): Place => ({ path: slug, fieldsIn: (words) => wordsOf(words, slug).fields ?? {} })

function labelled(field: Field, place: Place, others: readonly string[] = []): Field {
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map((inner) => labelled(inner, place)) }))
    return { ...field, tabs }
  }
  if (field.type === 'row') return { ...field, fields: field.fields.map((inner) => labelled(inner, place)) }
  if (!('name' in field) || field.name === undefined) throw new Error(`${place.path} has a field without a name`)
  if (field.type === 'ui' || isUnseen(field) || others.includes(field.name)) return field
  return named(field, field.name, place)
}

const isUnseen = ({ admin, ...field }: { admin?: { hidden?: boolean }; hidden?: boolean }) =>
  admin?.hidden === true || field.hidden === true

function named(field: Exclude<Field, { type: 'tabs' | 'ui' }>, name: string, { path, fieldsIn }: Place): Field {
  const at = `${path}.${name}`
  const find = (words: Words): FurtherWords => {
    const common: WordsByField = words.commonFields
    const found = fieldsIn(words)[name] ?? common[name]
    if (found === undefined) throw new Error(`src/words/en lacks the words of ${at}`)
    return typeof found === 'string' ? { label: found } : found
  }
  const english = find(ENGLISH.words)
  const label = inWords(({ words }) => find(words).label)
  const description = english.description && {
    description: inEveryLanguage(({ words }) => find(words).description ?? ''),
  }
  const inner: Place = { path: at, fieldsIn: (words) => find(words).fields ?? {} }
  return {
    ...field,
    label,
    admin: { ...field.admin, ...description },
    ...('options' in field && english.options && { options: field.options.map(option) }),
    ...(field.type === 'array' && {
      labels: {
        singular: inWords(({ words }) => find(words).row ?? find(words).label),
        plural: inWords(({ words }) => find(words).rows ?? find(words).label),
      },
    }),
    ...('fields' in field && { fields: field.fields.map((one) => labelled(one, inner)) }),
  } as Field

  function option(given: string | { value: string }) {
    const value = typeof given === 'string' ? given : given.value
    if (english.options?.[value] === undefined) throw new Error(`src/words/en lacks the option ${value} of ${at}`)
    return { value, label: inWords(({ words }) => find(words).options?.[value] ?? value) }
  }
}

import {
  buildVersionCollectionFields,
  type BaseDatabaseAdapter,
  type CollectionSlug,
  type FlattenedField,
  type Where,
} from 'payload'
import { isUnmeetable, rewriteConditions, type Condition } from './conditions'
import { fieldAt } from './fieldAt'

/** What a filter is about. */
export interface Source {
  collection: CollectionSlug
  /** Whether its versions are asked. */
  versions: boolean
  fields: readonly FlattenedField[]
  locale?: string
}

interface Args {
  collection?: CollectionSlug
  where?: Where
  sort?: string | string[]
  locale?: string
  pagination?: boolean
}

/** Texts that are searched word by word. */
export const TEXTS = ['text', 'textarea', 'email', 'code']

const OF_DOCUMENTS = ['find', 'findOne', 'findDistinct', 'count', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany']
const OF_VERSIONS = ['findVersions', 'queryDrafts', 'countVersions', 'updateVersion', 'deleteVersions']
const LISTS = ['find', 'findVersions', 'queryDrafts']

/**
 * Makes an adapter answer filters exactly, and lists in an order that is the same at every page.
 *
 * @param adapter changed in place
 * @param exact what this database is asked in place of a condition
 */
export function withExactFilters(
  adapter: BaseDatabaseAdapter,
  exact: (source: Source) => (condition: Condition) => Where,
): void {
  const wrap = (name: string, versions: boolean) => {
    const method = (adapter as unknown as Record<string, ((args: Args) => Promise<unknown>) | undefined>)[name]
    if (!method) return
    const asked = (args: Args): Promise<unknown> => {
      const { collection, locale } = args
      const config = collection && adapter.payload.collections[collection]?.config
      if (!config) return method.call(adapter, args)
      const none = args.where && isUnmeetable(args.where) ? foundNothing(name, args) : undefined
      if (none !== undefined) return Promise.resolve(none)
      const fields = () =>
        versions ? buildVersionCollectionFields(adapter.payload.config, config, true) : config.flattenedFields
      const where =
        args.where &&
        rewriteConditions(args.where, inFewForms(exact, { collection, versions, locale, fields: fields() }))
      const sort = LISTS.includes(name)
        ? inOneOrder(args.sort ?? config.defaultSort, versions || config.timestamps)
        : args.sort
      return method.call(adapter, { ...args, ...(where && { where }), ...(sort && { sort }) })
    }
    Object.assign(adapter, { [name]: asked })
  }
  for (const name of OF_DOCUMENTS) wrap(name, false)
  for (const name of OF_VERSIONS) wrap(name, true)
}

const NO_DOCUMENTS = {
  ...{ totalDocs: 0, limit: 0, page: 1, pagingCounter: 1, totalPages: 1 },
  ...{ hasNextPage: false, hasPrevPage: false, nextPage: null, prevPage: null },
}

/** What an adapter answers where it finds nothing; undefined where that has to be asked. */
function foundNothing(name: string, { pagination }: Args): unknown {
  if (name === 'findOne') return null
  if (name === 'count' || name === 'countVersions') return { totalDocs: 0 }
  return LISTS.includes(name) && pagination === false ? { ...NO_DOCUMENTS, docs: [] } : undefined
}

/** The same conditions in the fewest forms: a list that is nothing does not exist, texts are searched word by word. */
function inFewForms(exact: (source: Source) => (condition: Condition) => Where, source: Source) {
  const answer = exact(source)
  return (condition: Condition): Where => {
    const { path, operator, value } = condition
    const at = fieldAt(source.fields, path)
    if (value === null && at?.isMany && operator.endsWith('equals'))
      return answer({ path, operator: 'exists', value: operator === 'not_equals' })
    if ((operator !== 'like' && operator !== 'not_like') || typeof value !== 'string') return answer(condition)
    if (!TEXTS.includes(at?.field.type ?? '')) return answer(condition)
    const words = value.split(/\s+/).filter(Boolean)
    const each = operator === 'like' ? 'contains' : operator
    if (words.length === 0) return { id: { exists: true } }
    return { and: words.map((word) => answer({ path, operator: each, value: word })) }
  }
}

/** Documents that are alike in what is sorted by would come in any order, and a page could repeat or leave out some. */
function inOneOrder(sort: string | string[] | undefined, timestamps: boolean): string[] {
  const asked = typeof sort === 'string' ? sort.split(',') : [...(sort ?? [])]
  const names = asked.map((name) => name.replace(/^-/, ''))
  const newest = timestamps && !names.includes('createdAt') ? ['-createdAt'] : []
  return [...asked, ...newest, ...(names.includes('id') ? [] : ['id'])]
}

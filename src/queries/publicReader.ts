import type { DataFromCollectionSlug, GlobalSlug, Payload, Where } from 'payload'
import type { SharedCollection } from '../accounts/store'
import { HttpProblem } from '../domain/errors'
import { DEFAULT_LOCALE, type Locale } from '../domain/locale'
import { ENGLISH } from '../words/i18n'
import { faultsIn, withoutFaults } from './faults'
import { reading } from './reading'

/**
 * The one reader for what visitors read: no account, no override, only live text. Whatever is not public is not there.
 *
 * @param payload to read from
 * @param locale in which localized fields are read; where nothing is stored in it, Payload falls back to another language
 */
export function publicReader(payload: Payload, locale: Locale = DEFAULT_LOCALE) {
  const asVisitor = { overrideAccess: false, depth: 0, draft: false, locale } as const
  const { find, each, sound, ids, faultsOf } = reading(payload, ({ collection, question }) =>
    payload.find({ collection, ...asVisitor, pagination: false, ...question, draft: false }),
  )
  return {
    locale,
    /** Those that are as they should be. */
    find: sound,
    /** @throws UnsoundDocument when one of them is not as it should be */
    each,
    ids,
    /**
     * One document for a page of its own, without those of its parts that nothing can be made of.
     *
     * @throws {HttpProblem} when it says nothing without them
     */
    async first<Slug extends SharedCollection>(
      collection: Slug,
      where: Where,
    ): Promise<DataFromCollectionSlug<Slug> | null> {
      const question = { where, limit: 1 }
      const [document] = await find(collection, question).catch(async () => {
        // Fails where the database is at fault and not the document.
        const found = await find(collection, { ...question, select: { updatedAt: true } })
        if (found.length > 0) throw damaged()
        return []
      })
      if (!document) return null
      const whole = withoutFaults(document as object, faultsOf(collection, document as object))
      if (!whole) throw damaged()
      return whole as typeof document
    },
    async global<Slug extends GlobalSlug>(slug: Slug) {
      const global = await payload.findGlobal({ slug, ...asVisitor })
      const fields = payload.globals.config.find((config) => config.slug === slug)?.flattenedFields ?? []
      const faults = faultsIn(fields, global as object).map((fault) => ({ ...fault, isNeeded: false }))
      withoutFaults(global as object, faults)
      return global
    },
  }
}

function damaged(): HttpProblem {
  return new HttpProblem('record.damaged', 503, ENGLISH.words.failure.messages['record.damaged'])
}

export type PublicReader = ReturnType<typeof publicReader>

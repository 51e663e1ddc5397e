import type { Payload } from 'payload'
import { DEFAULT_LOCALE, type Locale } from '../domain/locale'
import type { KindWithPage, NamedCollection } from '../domain/kinds'
import { addressQueries } from '../queries/addresses'
import { publicReader, type PublicReader } from '../queries/publicReader'
import { citationsOf } from '../queries/publications'
import { siteSettings } from '../queries/settings'
import type { NamedLink } from '../queries/viewModels'
import { KINDS_BY_NAME } from './index'

type ByName = typeof KINDS_BY_NAME

/** What a list shows of a kind that has few things; never of the others. */
export type SummaryOf<K extends KindWithPage> = Awaited<ReturnType<ByName[K]['all']>>[number]

/** What the page of one shows. */
export type PageOf<K extends KindWithPage> = NonNullable<Awaited<ReturnType<ByName[K]['page']>>>

type Readers = {
  [K in KindWithPage]: {
    all(reader: PublicReader): Promise<SummaryOf<K>[]>
    page(reader: PublicReader, slug: string, publicUrl: string): Promise<PageOf<K> | null>
  }
}

const READERS: Readers = KINDS_BY_NAME

/**
 * Everything that visitors may read, and nothing else. Each answer is made with the access rules of a visitor, so what is
 * a draft, withdrawn or under embargo is null here, or absent.
 *
 * @param payload to read from
 * @param publicUrl of the hub, without a slash at the end
 * @param locale of the reader; what is not there in it is read in another language
 */
export function createQueries(payload: Payload, publicUrl: string, locale: Locale = DEFAULT_LOCALE) {
  const reader = publicReader(payload, locale)
  const fallback = publicReader(payload)
  return {
    settings: () => siteSettings(reader, fallback),

    /** All of a kind of which there are few, in the order of their list; of the others none. */
    all: <K extends KindWithPage>(kind: K): Promise<SummaryOf<K>[]> => READERS[kind].all(reader),

    one: <K extends KindWithPage>(kind: K, slug: string): Promise<PageOf<K> | null> =>
      READERS[kind].page(reader, slug, publicUrl),

    /** Slugs and names of everything public in a collection whose documents have them, in no order. */
    async names(collection: NamedCollection): Promise<NamedLink[]> {
      const named = await reader.find(collection, { select: { slug: true, name: true } })
      return named.map(({ slug, name }) => ({ slug, name }))
    },

    /** Citations of the public ones among these ids, in the order of the ids: a list of results as a file. */
    citations: (ids: string[]) => citationsOf(reader, publicUrl, ids),

    ...addressQueries(payload, reader),
  }
}

export type Queries = ReturnType<typeof createQueries>

import type { Payload } from 'payload'
import { addressQueries } from './addresses'
import { DEFAULT_LOCALE, type Locale } from '../domain/locale'
import { publicReader } from './publicReader'
import { networkQueries } from './network'
import { partnerQueries } from './partners'
import { pageQueries } from './pages'
import { publicationQueries } from './publications'
import type { Queries } from './queries'

export type { Queries } from './queries'

/**
 * @param payload to read from
 * @param publicUrl of the hub, without a slash at the end
 * @param locale of the reader; what is not there in it is read in another language
 * @returns what visitors may read
 */
export function createQueries(payload: Payload, publicUrl: string, locale: Locale = DEFAULT_LOCALE): Queries {
  const reader = publicReader(payload, locale)
  return {
    ...publicationQueries(reader, publicUrl),
    ...networkQueries(reader),
    ...partnerQueries(reader),
    ...pageQueries(reader, publicReader(payload)),
    ...addressQueries(payload, reader),
  }
}

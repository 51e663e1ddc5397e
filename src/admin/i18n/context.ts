import { createContext, useContext } from 'react'
import { ADMIN_ENGLISH, type AdminI18n } from '../../words/admin'

const Context = createContext(ADMIN_ENGLISH)

/** Puts a part of the admin into a language. */
export const I18nProvider = Context.Provider

/**
 * For components that run in browsers; those of the server ask `adminI18nIn` with the language that Payload hands to them.
 *
 * @returns the words and formats of the language in which Payload shows the page
 */
export function useI18n(): AdminI18n {
  return useContext(Context)
}

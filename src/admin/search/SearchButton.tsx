'use client'

import { useI18n } from '../i18n/context'
import { useOpenSearch } from './SearchProvider'
import { Shortcut, SHORTCUTS } from './Shortcut'

/** Opens the search, at the top of every page of the admin. */
export function SearchButton() {
  const open = useOpenSearch()
  const { label } = useI18n().words.search
  return (
    <button aria-haspopup="dialog" aria-keyshortcuts={SHORTCUTS} className="search-button" onClick={open} type="button">
      {label} <Shortcut />
    </button>
  )
}

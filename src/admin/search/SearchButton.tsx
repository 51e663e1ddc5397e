'use client'

import { useOpenSearch } from './SearchProvider'
import { Shortcut, SHORTCUTS } from './Shortcut'

/** Opens the search, at the top of every page of the admin. */
export function SearchButton() {
  const open = useOpenSearch()
  return (
    <button aria-haspopup="dialog" aria-keyshortcuts={SHORTCUTS} className="search-button" onClick={open} type="button">
      Search <Shortcut />
    </button>
  )
}

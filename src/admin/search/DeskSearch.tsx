'use client'

import { useOpenSearch } from './SearchProvider'
import { Shortcut } from './Shortcut'

/** The search of the workspace on the desk: what opens looks like the field that it leads to. */
export function DeskSearch() {
  const open = useOpenSearch()
  return (
    <button aria-haspopup="dialog" className="desk-search" onClick={open} type="button">
      <span>Search your groups’ papers and files, and all that is published</span> <Shortcut />
    </button>
  )
}

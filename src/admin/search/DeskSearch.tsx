'use client'

import { useI18n } from '../i18n/context'
import { useOpenSearch } from './SearchProvider'
import { Shortcut } from './Shortcut'

/** The search of the workspace on the desk: what opens looks like the field that it leads to. */
export function DeskSearch() {
  const open = useOpenSearch()
  const { fromDesk } = useI18n().words.search
  return (
    <button aria-haspopup="dialog" className="desk-search" onClick={open} type="button">
      <span>{fromDesk}</span> <Shortcut />
    </button>
  )
}

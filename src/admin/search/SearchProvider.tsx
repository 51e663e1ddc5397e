'use client'

import { useAuth } from '@payloadcms/ui'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { SearchDialog } from './SearchDialog'

const Opening = createContext<() => void>(() => undefined)

/** @returns a function that opens the search */
export const useOpenSearch = () => useContext(Opening)

/** Keeps the search of the workspace at hand, by Ctrl-K or ⌘K on every page of the admin. */
export function SearchProvider({ children }: { children: ReactNode }) {
  const { user } = useAuth()
  const [isOpen, setOpen] = useState(false)
  const isSignedIn = Boolean(user)

  useEffect(() => {
    if (!isSignedIn) return
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || isInEditor(event.target)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isSignedIn])

  return (
    <Opening value={() => setOpen(true)}>
      {children}
      {isOpen && isSignedIn ? <SearchDialog onClose={() => setOpen(false)} /> : null}
    </Opening>
  )
}

function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey
}

/** While somebody writes a text, the same keys make a link of its words. */
function isInEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

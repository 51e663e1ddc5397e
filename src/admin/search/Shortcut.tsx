import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The keys that open the search, as this keyboard has them. */
export function Shortcut() {
  const apple = useSyncExternalStore(never, isApple, () => false)
  return <kbd className="search-keys">{apple ? '⌘K' : 'Ctrl K'}</kbd>
}

export const SHORTCUTS = 'Control+K Meta+K'

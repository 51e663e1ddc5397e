import { useSyncExternalStore } from 'react'
import { useI18n } from '../i18n/context'

const never = () => () => undefined
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The keys that open the search, as this keyboard has them. */
export function Shortcut() {
  const apple = useSyncExternalStore(never, isApple, () => false)
  const { keys } = useI18n().words.search
  return <kbd className="search-keys">{apple ? '⌘K' : keys}</kbd>
}

export const SHORTCUTS = 'Control+K Meta+K'

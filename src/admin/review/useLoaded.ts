import { useCallback, useEffect, useState } from 'react'
import { useI18n } from '../i18n/context'
import { refusalOf } from './api'

interface Loaded<T> {
  /** Null until it has come. */
  value: T | null
  /** Why it has not come, in words. */
  failure: string | null
  reload(): void
}

/**
 * Loads something from the API, and again when asked or when `load` changes. What was loaded before stays meanwhile.
 *
 * @param load a stable function (useCallback)
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [result, setResult] = useState<{ value: T | null; failure: string | null }>({ value: null, failure: null })
  const { words } = useI18n()
  const [round, setRound] = useState(0)

  useEffect(() => {
    let isCurrent = true
    load().then(
      (value) => isCurrent && setResult({ value, failure: null }),
      (error: unknown) => isCurrent && setResult(({ value }) => ({ value, failure: refusalOf(error, words).message })),
    )
    return () => {
      isCurrent = false
    }
  }, [load, round, words])

  return { ...result, reload: useCallback(() => setRound((count) => count + 1), []) }
}

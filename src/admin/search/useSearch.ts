import { useEffect, useState } from 'react'
import type { WorkspaceAnswer } from '../../workspace/answer'
import { useI18n } from '../i18n/context'
import { ask, refusalOf } from '../review/api'

/** Milliseconds without a key before the hub is asked. */
const PAUSE = 120

interface Searched {
  /** What was asked. */
  question: string
  /** Null until it has come. */
  answer: WorkspaceAnswer | null
  /** Why it has not come, in words. */
  failure: string | null
}

/**
 * Searches while somebody types. What was found before stays until the next answer; one that is not waited for any more
 * is broken off.
 *
 * @param text to find; nothing is asked for none
 * @param limit most hits of a kind
 */
export function useSearch(text: string, limit: number): Omit<Searched, 'question'> & { isBusy: boolean } {
  const [searched, setSearched] = useState<Searched>({ question: '', answer: null, failure: null })
  const { words } = useI18n()
  const typed = text.trim()
  const question = typed === '' ? '' : `?${new URLSearchParams({ q: typed, limit: String(limit) })}`

  useEffect(() => {
    if (question === '') return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      ask<WorkspaceAnswer>(`/workspace/search${question}`, { signal: gone.signal }).then(
        (answer) => gone.signal.aborted || setSearched({ question, answer, failure: null }),
        (error: unknown) =>
          gone.signal.aborted || setSearched({ question, answer: null, failure: refusalOf(error, words).message }),
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [question, words])

  if (question === '') return { answer: null, failure: null, isBusy: false }
  return { ...searched, isBusy: searched.question !== question }
}

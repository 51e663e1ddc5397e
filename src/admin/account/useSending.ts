import { useState } from 'react'
import { useI18n } from '../i18n/context'
import { refusalOf, type Refusal } from '../review/api'

interface Sending {
  isSending: boolean
  /** Why the last try was refused. */
  refusal: Refusal | null
  /** @returns whether it was done */
  send(work: () => Promise<void>): Promise<boolean>
  /** @returns the refusal's words where they are about that input */
  errorOf(field: string): string | undefined
}

/** One form that is sent to the API: what it says when it is refused, and that it is sent once. What was typed stays. */
export function useSending(): Sending {
  const { words } = useI18n()
  const [isSending, setIsSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return {
    isSending,
    refusal,
    async send(work) {
      setIsSending(true)
      setRefusal(null)
      try {
        await work()
        return true
      } catch (error) {
        setRefusal(refusalOf(error, words))
        return false
      } finally {
        setIsSending(false)
      }
    },
    errorOf: (field) => (refusal?.field === field ? refusal.message : undefined),
  }
}

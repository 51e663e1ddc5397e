'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useI18n } from './i18n/context'
import { refusalOf } from './review/api'

interface Props {
  /** What is tried, for those to whom several such buttons are read out. */
  name: string
  /** Tries it; answers with what came of it, in words. */
  attempt: () => Promise<string>
  onSaid: (message: string) => void
}

/** A button that has something tried once more, and says what came of it. */
export function TryAgain({ name, attempt, onSaid }: Props) {
  const { words } = useI18n()
  const { tryAgain, trying, tryAgainNamed } = words.adminsPages
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    try {
      onSaid(await attempt())
    } catch (error) {
      onSaid(refusalOf(error, words).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      aria-label={tryAgainNamed({ name })}
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={() => void retry()}
      size="small"
    >
      {busy ? trying : tryAgain}
    </Button>
  )
}

'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

interface Props {
  /** What is tried, for those to whom several such buttons are read out. */
  name: string
  /** Tries it; answers with what came of it, in words. */
  attempt: () => Promise<string>
  onSaid: (message: string) => void
}

/** A button that has something tried once more, and says what came of it. */
export function TryAgain({ name, attempt, onSaid }: Props) {
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    try {
      onSaid(await attempt())
    } catch (error) {
      onSaid(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      aria-label={`Try again: ${name}`}
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={() => void retry()}
      size="small"
    >
      {busy ? 'Trying…' : 'Try again'}
    </Button>
  )
}

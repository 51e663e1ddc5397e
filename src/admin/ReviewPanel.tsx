'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** Where a publication stands and what this person can do with it now. */
export function ReviewPanel() {
  const { id } = useDocumentInfo()
  const [state, setState] = useState<string | null>(null)
  useEffect(() => {
    if (id === undefined) return
    void fetch(`/api/publications/${String(id)}/actions`)
      .then((answer) => answer.json())
      .then((body: { state?: string }) => setState(body.state ?? null))
  }, [id])
  return state === null ? null : <p>State: {state}</p>
}

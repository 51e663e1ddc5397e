'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useI18n } from '../i18n/context'
import { ask } from '../review/api'
import { useLoaded } from '../review/useLoaded'

interface NamedFile {
  title: string
  originalName?: string | null
}

/** Names a file of a paper, whose row shows only what it is called in the store. */
export function FileRowLabel() {
  const { row, namedRow } = useI18n().words.file
  const { data, rowNumber = 0 } = useRowLabel<{ document?: string | { id: string } | null }>()
  const id = typeof data.document === 'object' ? data.document?.id : data.document
  const load = useCallback(
    () =>
      id
        ? ask<NamedFile>(`/documents/${id}?depth=0&select[title]=true&select[originalName]=true`)
        : Promise.resolve(null),
    [id],
  )
  const { value: file } = useLoaded(load)
  const number = String(rowNumber + 1)
  if (!file) return row({ number })
  return namedRow({ number, name: [file.title, file.originalName].filter(Boolean).join(' · ') })
}

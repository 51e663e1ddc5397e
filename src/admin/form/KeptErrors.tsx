'use client'
import { useAllFormFields, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { lostErrors, sameValues } from './lostErrors'

/**
 * Keeps what a refused save said of each field. Payload asks the server about a form a moment after each change; the answer
 * about the moment before the save knows of no error, and takes them away when it comes after the refusal.
 *
 * They are brought back once, and not after a change: that makes Payload ask again, and what it is answered about the form
 * as it is now holds.
 */
export function KeptErrors() {
  const [fields, dispatch] = useAllFormFields()
  const isSaving = useFormProcessing()
  const isRefused = useFormSubmitted()
  const before = useRef(fields)
  const mayBringBack = useRef(false)
  useEffect(() => {
    const isAsSaved = isSaving || (mayBringBack.current && sameValues(before.current, fields))
    const errors = isAsSaved && !isSaving && isRefused ? lostErrors(before.current, fields) : []
    before.current = fields
    mayBringBack.current = isAsSaved && errors.length === 0
    if (errors.length > 0) dispatch({ type: 'ADD_SERVER_ERRORS', errors })
  }, [fields, isSaving, isRefused, dispatch])
  return null
}

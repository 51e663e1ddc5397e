'use client'
import { useAllFormFields, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { lostErrors } from './lostErrors'

/**
 * Keeps what a refused save said of each field. Payload asks the server about a form a moment after each change; the answer
 * about the moment before the save knows of no error, and took them away when it came after the refusal.
 */
export function KeptErrors() {
  const [fields, dispatch] = useAllFormFields()
  const isRefused = useFormSubmitted()
  const isSaving = useFormProcessing()
  const before = useRef(fields)
  useEffect(() => {
    const errors = isRefused && !isSaving ? lostErrors(before.current, fields) : []
    before.current = fields
    if (errors.length > 0) dispatch({ type: 'ADD_SERVER_ERRORS', errors })
  }, [fields, isRefused, isSaving, dispatch])
  return null
}

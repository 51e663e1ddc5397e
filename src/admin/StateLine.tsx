'use client'

import { useFormFields } from '@payloadcms/ui'
import type { State } from '../domain/publicationWorkflow'
import { STATE_NAMES } from './review/words'

/** The state in words, where Payload would show its own, with controls that would bring back old text over the new. */
export function StateLine() {
  const state = useFormFields(([fields]) => fields.state?.value as State | undefined)
  return state ? <span className="doc-controls__value">{STATE_NAMES[state]}</span> : null
}

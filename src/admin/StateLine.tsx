'use client'

import { useFormFields } from '@payloadcms/ui'
import type { State } from '../domain/publicationWorkflow'
import { useI18n } from './i18n/context'

/** The state in words, where Payload would show its own, with controls that would bring back old text over the new. */
export function StateLine() {
  const state = useFormFields(([fields]) => fields.state?.value as State | undefined)
  const { states } = useI18n().words.publicationWorkflow
  return state ? <span className="doc-controls__value">{states[state].name}</span> : null
}

'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { MIN_PASSWORD_LENGTH } from '../../domain/password'
import { useI18n } from '../i18n/context'
import { Strength } from './Inputs'

/** Below Payload's own fields for a new account, whose password an admin chooses. */
export function NewAccountStrength() {
  const { id } = useDocumentInfo()
  const password = useFormFields(([fields]) => fields.password?.value)
  const { strength } = useI18n().words.account
  if (id !== undefined || typeof password !== 'string') return null
  return (
    <div className="field-type">
      <Strength label={strength.ofPassword} password={password} shortest={MIN_PASSWORD_LENGTH} />
    </div>
  )
}

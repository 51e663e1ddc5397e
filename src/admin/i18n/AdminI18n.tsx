'use client'

import { useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { adminI18nIn } from '../../words/admin'
import { I18nProvider } from './context'

/** Gives every page of the admin our words in the language that Payload speaks there. */
export function AdminI18n({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return <I18nProvider value={adminI18nIn(i18n.language)}>{children}</I18nProvider>
}

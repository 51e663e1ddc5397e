'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useI18n } from './i18n/context'

/** A publication as visitors will see its newest text, which members read before they write or decide. */
export function Reading() {
  const { id } = useDocumentInfo()
  const { asReaders } = useI18n().words.review
  const revision = useFormFields(([fields]) => fields.revision?.value)
  if (id === undefined) return null
  const href = `/preview/publications/${id}`
  return (
    <div className="reading">
      {/* Another address after each save, so that it is read again. */}
      <iframe src={`${href}?revision=${String(revision)}`} title={asReaders.frame} />
      <p>
        <a href={href} rel="noreferrer" target="_blank">
          {asReaders.ownPage}
        </a>
      </p>
    </div>
  )
}

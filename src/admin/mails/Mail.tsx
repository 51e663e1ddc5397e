import { useCallback } from 'react'
import { FRAME_POLICY } from '../../mail/framePolicy'
import type { KeptMailContent } from '../../mail/keptMails'
import { useI18n } from '../i18n/context'
import { ask } from '../review/api'
import { useLoaded } from '../review/useLoaded'

/** One mail: its text, and its HTML in a frame of no origin. */
export function Mail({ name }: { name: string }) {
  const { words } = useI18n()
  const load = useCallback(() => ask<KeptMailContent>(`/mails/${encodeURIComponent(name)}`), [name])
  const { value, failure } = useLoaded(load)
  if (failure) return <p role="alert">{failure}</p>
  if (!value) return <p>{words.adminsPages.loading}</p>
  return (
    <div className="kept-mail">
      <h2>{words.mails.text}</h2>
      <pre dir="auto">{value.text}</pre>
      {value.html === null ? null : (
        <>
          <h2>{words.mails.html}</h2>
          <iframe sandbox="" srcDoc={`${FRAME_POLICY}${value.html}`} title={words.mails.html} />
        </>
      )}
      <p>
        <a download href={`/api/mails/${encodeURIComponent(name)}/file`}>
          {words.mails.download}
        </a>
      </p>
    </div>
  )
}

'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useI18n } from './i18n/context'
import { readFileHistory, readSharing } from './file/api'
import { FileActions } from './file/FileActions'
import { sharingWords } from './file/words'
import { History } from './review/History'
import { useLoaded } from './review/useLoaded'

/** Beside a file: who gets it now and why, what this person can do about it, and what was done before. */
export function FilePanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { notSaved } = useI18n().words.file
  return (
    <section className="review-panel">
      {id === undefined ? (
        <>
          <h2>{notSaved.heading}</h2>
          <p>{notSaved.hint}</p>
        </>
      ) : (
        <Panel id={String(id)} savedAt={lastUpdateTime} />
      )}
    </section>
  )
}

/** @param savedAt changes with every save, so that the panel follows */
function Panel({ id, savedAt }: { id: string; savedAt: number }) {
  const router = useRouter()
  const { words } = useI18n()
  const load = useCallback(async () => {
    const sharing = await readSharing(id)
    const history = sharing && (await readFileHistory(id)).entries
    return { savedAt, sharing, history }
  }, [id, savedAt])
  const { value, failure, reload } = useLoaded(load)
  const follow = () => {
    reload()
    router.refresh()
  }
  if (!value) return <p role={failure ? 'alert' : undefined}>{failure ?? words.file.reading}</p>
  const { sharing, history } = value
  if (!sharing) return <p>{words.file.ofOthers}</p>
  const { heading, means } = sharingWords(sharing, words)
  return (
    <>
      <h2>{heading}</h2>
      <p>{means}</p>
      <FileActions documentId={id} onFollow={follow} sharing={sharing} />
      {history && history.length > 0 ? <History entries={history} /> : null}
    </>
  )
}

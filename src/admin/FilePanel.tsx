'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { readFileHistory, readSharing } from './file/api'
import { FileActions } from './file/FileActions'
import { sharingWords } from './file/words'
import { History } from './review/History'
import { useLoaded } from './review/useLoaded'

/** Beside a file: who gets it now and why, what this person can do about it, and what was done before. */
export function FilePanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  return (
    <section className="review-panel">
      {id === undefined ? (
        <>
          <h2>Not saved yet</h2>
          <p>
            Nobody outside the group gets a file by its upload. It comes out with its paper, or when it is released.
          </p>
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
  if (!value) return <p role={failure ? 'alert' : undefined}>{failure ?? 'Reading who gets it …'}</p>
  const { sharing, history } = value
  if (!sharing) return <p>Another group keeps this file. You can read it; there is nothing for you to do here.</p>
  const [heading, meaning] = sharingWords(sharing)
  return (
    <>
      <h2>{heading}</h2>
      <p>{meaning}</p>
      <FileActions documentId={id} onFollow={follow} sharing={sharing} />
      {history && history.length > 0 ? <History entries={history} /> : null}
    </>
  )
}

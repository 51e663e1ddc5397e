'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import type { State } from '../domain/publicationWorkflow'
import { useI18n } from './i18n/context'
import { Actions } from './review/Actions'
import { readHistory, readStanding } from './review/api'
import { History } from './review/History'
import { OwnReviewText } from './review/OwnReviewText'
import { ReviewsList } from './review/ReviewsList'
import { StandingText } from './review/StandingText'
import { TagForm } from './review/TagForm'
import { useLoaded } from './review/useLoaded'

/** Beside a publication: where it stands, what this person can do with it now, and what was done before. */
export function ReviewPanel() {
  const { id } = useDocumentInfo()
  const { notSaved } = useI18n().words.review
  const revision = useFormFields(([fields]) => fields.revision?.value)
  return (
    <section className="review-panel">
      {id === undefined ? (
        <>
          <h2>{notSaved.heading}</h2>
          <p>{notSaved.hint}</p>
        </>
      ) : (
        <Panel id={String(id)} savedRevision={Number(revision ?? 0)} />
      )}
    </section>
  )
}

/** @param savedRevision changes with every save, so that the panel follows */
function Panel({ id, savedRevision }: { id: string; savedRevision: number }) {
  const router = useRouter()
  const { config } = useConfig()
  const { words } = useI18n()
  const { hasSavePermission } = useDocumentInfo()
  const shown = useFormFields(([fields]) => fields.state?.value as State | undefined)
  const load = useCallback(async () => {
    const standing = await readStanding(id)
    if (!standing) return { savedRevision, standing }
    return { savedRevision, standing, history: await readHistory(id) }
  }, [id, savedRevision])
  const { value, failure, reload } = useLoaded(load)

  /** The form beside it must take over the new revision, or its next save would be refused as stale. */
  const follow = () => {
    reload()
    router.refresh()
  }

  if (!value) return <p role={failure ? 'alert' : undefined}>{failure ?? words.review.reading}</p>
  if (!value.standing) return <p className="panel-of-others">{words.review.ofOthers}</p>
  const { history } = value
  // A save counts as seen at once, before the panel has followed it.
  const standing = { ...value.standing, revision: Math.max(value.standing.revision, savedRevision) }
  return (
    <>
      <StandingText mayWrite={hasSavePermission === true} shown={shown} standing={standing} />
      {standing.ownReview ? <OwnReviewText review={standing.ownReview} /> : null}
      <Actions
        onFollow={follow}
        onLeave={() => router.push(config.routes.admin)}
        publicationId={id}
        standing={standing}
      />
      <ReviewsList reviews={standing.reviews} />
      {standing.tags ? (
        <TagForm
          key={standing.revision}
          onDone={follow}
          publicationId={id}
          revision={standing.revision}
          tags={standing.tags}
        />
      ) : null}
      {history ? <History entries={history} /> : null}
    </>
  )
}

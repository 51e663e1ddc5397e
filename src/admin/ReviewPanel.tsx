'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import type { State } from '../domain/publicationWorkflow'
import { Actions } from './review/Actions'
import { readHistory, readStanding } from './review/api'
import { History } from './review/History'
import { readReviews } from './review/reviews'
import { ReviewsList } from './review/ReviewsList'
import { StandingText } from './review/StandingText'
import { TagForm } from './review/TagForm'
import { useLoaded } from './review/useLoaded'
import { moment, RECOMMENDATION_NAMES } from './review/words'

/** Beside a publication: where it stands, what this person can do with it now, and what was done before. */
export function ReviewPanel() {
  const { id } = useDocumentInfo()
  const revision = useFormFields(([fields]) => fields.revision?.value)
  return (
    <section className="review-panel">
      {id === undefined ? (
        <>
          <h2>Not saved yet</h2>
          <p>Save the draft; then you can submit it to your group from here.</p>
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
  const { hasSavePermission } = useDocumentInfo()
  const shown = useFormFields(([fields]) => fields.state?.value as State | undefined)
  const load = useCallback(async () => {
    const standing = await readStanding(id)
    if (!standing) return { savedRevision, standing }
    const [reviews, history] = await Promise.all([readReviews(id), readHistory(id)])
    return { savedRevision, standing, reviews, history }
  }, [id, savedRevision])
  const { value, failure, reload } = useLoaded(load)

  /** The form beside it must take over the new revision, or its next save would be refused as stale. */
  const follow = () => {
    reload()
    router.refresh()
  }

  if (!value) return <p role={failure ? 'alert' : undefined}>{failure ?? 'Reading where it stands …'}</p>
  if (!value.standing)
    return (
      <p className="panel-of-others">Another group wrote this. You can read it; there is nothing for you to do here.</p>
    )
  const { reviews, history } = value
  // A save counts as seen at once, before the panel has followed it.
  const standing = { ...value.standing, revision: Math.max(value.standing.revision, savedRevision) }
  return (
    <>
      <StandingText mayWrite={hasSavePermission === true} shown={shown} standing={standing} />
      {standing.noteToReviewers ? (
        <>
          <h3>What the lead asks of you</h3>
          <blockquote>{standing.noteToReviewers}</blockquote>
        </>
      ) : null}
      {standing.ownRecommendation ? (
        <>
          <h3>Your recommendation: {RECOMMENDATION_NAMES[standing.ownRecommendation.recommendation]}</h3>
          <p className="panel-hint">{moment(standing.ownRecommendation.at)}. Sending another one takes its place.</p>
          <blockquote>{standing.ownRecommendation.note}</blockquote>
        </>
      ) : null}
      <Actions onFollow={follow} publicationId={id} reviews={reviews} standing={standing} />
      <ReviewsList former={standing.formerReviewers} names={standing.reviewerNames} reviews={reviews} />
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

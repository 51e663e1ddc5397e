'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { Actions } from './review/Actions'
import { readHistory, readStanding } from './review/api'
import { History } from './review/History'
import { readReviews } from './review/reviews'
import { ReviewsList } from './review/ReviewsList'
import { TagForm } from './review/TagForm'
import { useLoaded } from './review/useLoaded'
import { STATE_MEANS, STATE_NAMES } from './review/words'

/** Beside a publication: where it stands, what this person can do with it now, and what was done before. */
export function ReviewPanel() {
  const { id } = useDocumentInfo()
  const revision = useFormFields(([fields]) => fields.revision?.value)
  if (id === undefined)
    return (
      <section className="review-panel">
        <h2>Not saved yet</h2>
        <p>Save the draft; then you can submit it to your group from here.</p>
      </section>
    )
  return <Panel id={String(id)} savedRevision={Number(revision)} />
}

/** @param savedRevision changes with every save, so that the panel follows */
function Panel({ id, savedRevision }: { id: string; savedRevision: number }) {
  const router = useRouter()
  const load = useCallback(async () => {
    const [standing, reviews, history] = await Promise.all([readStanding(id), readReviews(id), readHistory(id)])
    return { standing, reviews, history, savedRevision }
  }, [id, savedRevision])
  const { value, failure, reload } = useLoaded(load)

  /** The form beside it must take over the new revision, or its next save would be refused as stale. */
  const follow = () => {
    reload()
    router.refresh()
  }

  if (!value)
    return (
      <section className="review-panel">
        <p role={failure ? 'alert' : undefined}>{failure ?? 'Reading where it stands …'}</p>
      </section>
    )
  const { standing, reviews, history } = value
  return (
    <section className="review-panel">
      <h2>{STATE_NAMES[standing.state]}</h2>
      <p>{STATE_MEANS[standing.state]}</p>
      {standing.isLive ? (
        <p>
          <a href={`/publications/${standing.slug}`} rel="noreferrer" target="_blank">
            See what readers see
          </a>
        </p>
      ) : null}
      <Actions onFollow={follow} publicationId={id} reviews={reviews} standing={standing} />
      <ReviewsList reviews={reviews} />
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
    </section>
  )
}

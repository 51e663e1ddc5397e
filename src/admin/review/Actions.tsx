import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { publicationWorkflow } from '../../domain/publicationWorkflow'
import { ActionForm } from './ActionForm'
import type { OpenAction, Reviews, Standing } from './api'

/** What nobody should be nudged to. */
const ENDS = new Set<OpenAction['action']>(['withdraw', 'supersede', 'remove'])

interface Props {
  publicationId: string
  standing: Standing
  reviews: Reviews
  /** Takes over what the server has now, here and in the form. */
  onFollow(): void
}

/** What this person can do now, as the server lists it; an action that must wait says what for. */
export function Actions({ publicationId, standing, reviews, onFollow }: Props) {
  const [opened, setOpened] = useState<OpenAction['action'] | null>(null)
  const { actions, revision, formerReviewers } = standing
  const open = actions.find(({ action, blocked }) => action === opened && blocked === null)
  const endsNextText =
    open?.action === 'withdraw' && standing.isLive && !publicationWorkflow.isPublicState(standing.state)
  if (open)
    return (
      <>
        {endsNextText ? (
          <p className="panel-blocked">
            A next text is being written beside the one that readers see. Withdrawing ends it too: it stays among the
            versions, and nobody can go on with it.
          </p>
        ) : null}
        <ActionForm
          action={open}
          key={open.action}
          onCancel={() => setOpened(null)}
          onDone={() => {
            setOpened(null)
            onFollow()
          }}
          onFollow={onFollow}
          publicationId={publicationId}
          reviewers={reviews.reviewers.filter(({ id }) => !formerReviewers.includes(id))}
          revision={revision}
        />
      </>
    )
  return (
    <>
      <div className="panel-buttons">
        {actions
          .filter(({ blocked }) => blocked === null)
          .map(({ action, label }, index) => (
            <Button
              buttonStyle={index === 0 && !ENDS.has(action) ? 'primary' : 'secondary'}
              key={action}
              margin={false}
              onClick={() => setOpened(action)}
              size="medium"
              type="button"
            >
              {label}
            </Button>
          ))}
      </div>
      {actions
        .filter(({ blocked }) => blocked !== null)
        .map(({ action, label, blocked }) => (
          <p className="panel-blocked" key={action}>
            <strong>{label}</strong>: not yet. {blocked}
          </p>
        ))}
    </>
  )
}

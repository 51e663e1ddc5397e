import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { obstacleText } from '../../domain/obstacleText'
import { publicationWorkflow } from '../../domain/publicationWorkflow'
import { rich, strong } from '../../words/rich'
import { useI18n } from '../i18n/context'
import { ActionForm } from './ActionForm'
import type { OpenAction, Standing } from './api'

/** What nobody should be nudged to. */
const ENDS = new Set<OpenAction['action']>(['take-back', 'decline', 'withdraw', 'supersede', 'remove'])

interface Props {
  publicationId: string
  standing: Standing
  /** Takes over what the server has now, here and in the form. */
  onFollow(): void
  /** Goes where the person goes on who may have nothing to read here any more. */
  onLeave(): void
}

/** What this person can do now, as the server lists it; an action that must wait says what for. */
export function Actions({ publicationId, standing, onFollow, onLeave }: Props) {
  const [opened, setOpened] = useState<OpenAction['action'] | null>(null)
  const { words } = useI18n()
  const { labels } = words.publicationWorkflow
  const { actions, reviews, reviewDays, revision } = standing
  const open = actions.find(({ action, blocked }) => action === opened && blocked === null)
  const endsNextText =
    open?.action === 'withdraw' && standing.isLive && !publicationWorkflow.isPublicState(standing.state)
  if (open)
    return (
      <>
        {endsNextText ? <p className="panel-blocked">{words.review.endsNextText}</p> : null}
        <ActionForm
          action={open}
          key={open.action}
          onCancel={() => setOpened(null)}
          onDone={() => {
            setOpened(null)
            if (open.action === 'decline-review') onLeave()
            else onFollow()
          }}
          onFollow={onFollow}
          publicationId={publicationId}
          reviewDays={reviewDays}
          reviews={reviews}
          revision={revision}
        />
      </>
    )
  return (
    <>
      <div className="panel-buttons">
        {actions
          .filter(({ blocked }) => blocked === null)
          .map(({ action, wording }, index) => (
            <Button
              buttonStyle={index === 0 && !ENDS.has(action) ? 'primary' : 'secondary'}
              key={action}
              margin={false}
              onClick={() => setOpened(action)}
              size="medium"
              type="button"
            >
              {labels[wording]}
            </Button>
          ))}
      </div>
      {actions.map(({ action, wording, blocked }) =>
        blocked === null ? null : (
          <p className="panel-blocked" key={action}>
            {rich(words.review.mustWait({ strong, label: labels[wording], obstacle: obstacleText(blocked, words) }))}
          </p>
        ),
      )}
    </>
  )
}

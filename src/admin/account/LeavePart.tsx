import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useI18n } from '../i18n/context'
import { post } from './api'
import { PresentPassword } from './Inputs'
import { Part, SmallForm } from './Part'
import { useSending } from './useSending'

/** What is kept about a person, to take along, and the end of their account. */
export function LeavePart({ userId, onDeleted }: { userId: string; onDeleted(): void }) {
  const { leave: words } = useI18n().words.account
  const [isLeaving, setIsLeaving] = useState(false)
  const [present, setPresent] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()

  async function leave() {
    if (await send(() => post(userId, 'erase', { presentPassword: present }).then(() => undefined))) onDeleted()
  }

  return (
    <>
      <Part title={words.data}>
        <p>{words.about}</p>
        <p>
          <a className="account-link" download href={`/api/users/${userId}/export`}>
            {words.download}
          </a>
        </p>
      </Part>
      <Part title={words.heading}>
        <p>{words.means}</p>
        {isLeaving ? (
          <SmallForm
            failure={refusal && !refusal.field ? refusal.message : undefined}
            isSending={isSending}
            label={words.confirm}
            onCancel={() => setIsLeaving(false)}
            onSubmit={() => void leave()}
          >
            <PresentPassword
              error={errorOf('presentPassword')}
              id="leave-present"
              onChange={setPresent}
              value={present}
            />
          </SmallForm>
        ) : (
          <Button buttonStyle="secondary" margin={false} onClick={() => setIsLeaving(true)} size="medium">
            {words.delete}
          </Button>
        )}
      </Part>
    </>
  )
}

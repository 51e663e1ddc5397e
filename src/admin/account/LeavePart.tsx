import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { post } from './api'
import { PresentPassword } from './Inputs'
import { Part, SmallForm } from './Part'
import { useSending } from './useSending'

/** What is kept about a person, to take along, and the end of their account. */
export function LeavePart({ userId, onDeleted }: { userId: string; onDeleted(): void }) {
  const [isLeaving, setIsLeaving] = useState(false)
  const [present, setPresent] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()

  async function leave() {
    if (await send(() => post(userId, 'erase', { presentPassword: present }).then(() => undefined))) onDeleted()
  }

  return (
    <>
      <Part title="Your data">
        <p>All that the hub keeps about you and what you did here, as a file in JSON.</p>
        <p>
          <a className="account-link" download href={`/api/users/${userId}/export`}>
            Download your data
          </a>
        </p>
      </Part>
      <Part title="Delete your account">
        <p>You can no longer sign in, and your memberships end. What you wrote stays under your name.</p>
        {isLeaving ? (
          <SmallForm
            failure={refusal && !refusal.field ? refusal.message : undefined}
            isSending={isSending}
            label="Delete my account for good"
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
            Delete my account
          </Button>
        )}
      </Part>
    </>
  )
}

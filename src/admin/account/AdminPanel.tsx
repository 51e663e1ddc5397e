'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { useLoaded } from '../review/useLoaded'
import { moment, post, readSecurity, type Security } from './api'
import { NewPassword, PresentPassword, TextInput } from './Inputs'
import { SmallForm } from './Part'
import { useSending } from './useSending'

/** Beside an account: what an admin does with it. */
export function AdminPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  if (id === undefined) return null
  if (user?.id === id)
    return (
      <section className="review-panel">
        <h2>Your own account</h2>
        <p>
          Password, address and second factor are on the page <a href="/admin/account">Your account</a>.
        </p>
      </section>
    )
  return <Panel userId={String(id)} />
}

type Task = 'password' | 'email' | 'second-factor/remove'

const TASKS: Record<Task, string> = {
  password: 'Set a new password',
  email: 'Change the address',
  'second-factor/remove': 'Take off the second factor',
}

function Panel({ userId }: { userId: string }) {
  const { value: security, failure, reload } = useLoaded(useCallback(() => readSecurity(userId), [userId]))
  const [task, setTask] = useState<Task | null>(null)
  const [isDisabling, setIsDisabling] = useState(false)
  const { isSending, refusal, send } = useSending()
  if (!security) return <p role={failure ? 'alert' : undefined}>{failure ?? 'Reading how it is kept …'}</p>

  const simply = (what: string, done: string) =>
    void send(async () => {
      await post(userId, what)
      toast.success(done)
      reload()
    })
  const tasks: Task[] = [
    'password',
    'email',
    ...(security.secondFactor.since ? (['second-factor/remove'] as const) : []),
  ]

  return (
    <section className="review-panel">
      <h2>{security.erasedAt ? 'Deleted by its owner' : security.disabledAt ? 'Disabled' : 'Signing in'}</h2>
      <p className="panel-hint">{standing(security)}</p>
      {refusal ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      {security.erasedAt ? null : isDisabling ? (
        <>
          <p>Nobody can sign in with it then, and its sessions end. What was written stays.</p>
          <div className="panel-buttons">
            <Button
              disabled={isSending}
              margin={false}
              onClick={() => {
                setIsDisabling(false)
                simply('disable', 'The account is disabled, and its sessions have ended.')
              }}
              size="medium"
            >
              Disable it
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setIsDisabling(false)} size="medium">
              Cancel
            </Button>
          </div>
        </>
      ) : task ? (
        <TaskForm
          hasSecondFactor={security.secondFactor.since !== null}
          onCancel={() => setTask(null)}
          onDone={() => {
            setTask(null)
            reload()
          }}
          task={task}
          userId={userId}
        />
      ) : (
        <div className="panel-buttons">
          {tasks.map((name) => (
            <Button buttonStyle="secondary" key={name} margin={false} onClick={() => setTask(name)} size="medium">
              {TASKS[name]}
            </Button>
          ))}
          {security.sessions.length > 0 ? (
            <Button
              buttonStyle="secondary"
              disabled={isSending}
              margin={false}
              onClick={() => simply('sessions/end', 'All sessions have ended.')}
              size="medium"
            >
              End all sessions
            </Button>
          ) : null}
          <Button
            buttonStyle="secondary"
            disabled={isSending}
            margin={false}
            onClick={() =>
              security.disabledAt ? simply('enable', 'The account can be used again.') : setIsDisabling(true)
            }
            size="medium"
          >
            {security.disabledAt ? 'Enable the account' : 'Disable the account'}
          </Button>
        </div>
      )}
    </section>
  )
}

function standing({ sessions, secondFactor, disabledAt, erasedAt, pendingEmail }: Security): string {
  if (erasedAt) return `Nobody signs in with it since ${moment(erasedAt)}.`
  const last = sessions[0]
  return [
    disabledAt ? `Nobody signs in with it since ${moment(disabledAt)}.` : '',
    secondFactor.since
      ? 'With a second factor.'
      : secondFactor.isRequired
        ? 'The second factor is still missing.'
        : 'With the password alone.',
    last
      ? `Signed in ${sessions.length === 1 ? 'in one place' : `in ${sessions.length} places`}, last seen ${moment(last.lastSeenAt)}.`
      : 'Signed in nowhere.',
    pendingEmail ? `The address ${pendingEmail.email} waits to be confirmed.` : '',
  ].join(' ')
}

/** What takes the admin's own password. */
function TaskForm({
  userId,
  task,
  hasSecondFactor,
  onDone,
  onCancel,
}: {
  userId: string
  task: Task
  hasSecondFactor: boolean
  onDone(): void
  onCancel(): void
}) {
  const [present, setPresent] = useState('')
  const [text, setText] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()
  const submit = () =>
    send(async () => {
      const body = {
        presentPassword: present,
        ...(task === 'password' && { password: text }),
        ...(task === 'email' && { email: text }),
      }
      toast.success((await post(userId, task, body)).message)
      onDone()
    })
  return (
    <div aria-label={TASKS[task]} className="panel-form" role="group">
      <SmallForm
        failure={refusal && !refusal.field ? refusal.message : undefined}
        isNested
        isSending={isSending}
        label={TASKS[task]}
        onCancel={onCancel}
        onSubmit={() => void submit()}
      >
        {task === 'password' ? (
          <NewPassword
            hasSecondFactor={hasSecondFactor}
            error={errorOf('password')}
            id="set-password"
            onChange={setText}
            value={text}
          />
        ) : null}
        {task === 'email' ? (
          <TextInput
            autoComplete="off"
            error={errorOf('email')}
            hint="The new address must confirm; the present one is told and can refuse."
            id="set-email"
            label="New e-mail address"
            onChange={setText}
            type="email"
            value={text}
          />
        ) : null}
        <PresentPassword
          error={errorOf('presentPassword')}
          id="admin-present"
          label="Your own password"
          onChange={setPresent}
          value={present}
        />
      </SmallForm>
    </div>
  )
}

'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { AdminI18n } from '../../words/admin'
import { rich } from '../../words/rich'
import { useI18n } from '../i18n/context'
import { useLoaded } from '../review/useLoaded'
import { post, readSecurity, type Security } from './api'
import { NewPassword, PresentPassword, TextInput } from './Inputs'
import { SmallForm } from './Part'
import { useSending } from './useSending'

/** Beside an account: what an admin does with it. */
export function AdminPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { own } = useI18n().words.accounts
  if (id === undefined) return null
  if (user?.id === id)
    return (
      <section className="review-panel">
        <h2>{own.heading}</h2>
        <p>{rich(own.means({ link: (text) => <a href="/admin/account">{text}</a> }))}</p>
      </section>
    )
  return <Panel userId={String(id)} />
}

type Task = 'password' | 'email' | 'second-factor/remove'

function Panel({ userId }: { userId: string }) {
  const i18n = useI18n()
  const { forms, accounts } = i18n.words
  const { value: security, failure, reload } = useLoaded(useCallback(() => readSecurity(userId), [userId]))
  const [task, setTask] = useState<Task | null>(null)
  const [isDisabling, setIsDisabling] = useState(false)
  const { isSending, refusal, send } = useSending()
  if (!security) return <p role={failure ? 'alert' : undefined}>{failure ?? accounts.reading}</p>

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
      <h2>{accounts.headings[security.erasedAt ? 'erased' : security.disabledAt ? 'disabled' : 'open']}</h2>
      <p className="panel-hint">{standing(security, i18n)}</p>
      {refusal ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      {security.erasedAt ? null : isDisabling ? (
        <>
          <p>{accounts.disable.means}</p>
          <div className="panel-buttons">
            <Button
              disabled={isSending}
              margin={false}
              onClick={() => {
                setIsDisabling(false)
                simply('disable', accounts.disable.done)
              }}
              size="medium"
            >
              {accounts.disable.confirm}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setIsDisabling(false)} size="medium">
              {forms.cancel}
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
              {accounts.tasks[name]}
            </Button>
          ))}
          {security.sessions.length > 0 ? (
            <Button
              buttonStyle="secondary"
              disabled={isSending}
              margin={false}
              onClick={() => simply('sessions/end', accounts.endSessions.done)}
              size="medium"
            >
              {accounts.endSessions.label}
            </Button>
          ) : null}
          <Button
            buttonStyle="secondary"
            disabled={isSending}
            margin={false}
            onClick={() => (security.disabledAt ? simply('enable', accounts.enable.done) : setIsDisabling(true))}
            size="medium"
          >
            {security.disabledAt ? accounts.enable.label : accounts.disable.open}
          </Button>
        </div>
      )}
    </section>
  )
}

function standing(
  { sessions, secondFactor, disabledAt, erasedAt, pendingEmail }: Security,
  { words: { accounts }, moment }: AdminI18n,
): string {
  const closed = erasedAt ?? disabledAt
  const closedSince = closed ? accounts.closedSince({ moment: moment(closed) }) : ''
  if (erasedAt) return closedSince
  const last = sessions[0]
  return [
    closedSince,
    accounts.factors[secondFactor.since ? 'two' : secondFactor.isRequired ? 'missing' : 'one'],
    last ? accounts.signedIn({ count: sessions.length, moment: moment(last.lastSeenAt) }) : accounts.signedOut,
    pendingEmail ? accounts.pendingEmail({ email: pendingEmail.email }) : '',
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
  const { tasks, newEmail, ownPassword } = useI18n().words.accounts
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
    <div aria-label={tasks[task]} className="panel-form" role="group">
      <SmallForm
        failure={refusal && !refusal.field ? refusal.message : undefined}
        isNested
        isSending={isSending}
        label={tasks[task]}
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
            hint={newEmail.hint}
            id="set-email"
            label={newEmail.label}
            onChange={setText}
            type="email"
            value={text}
          />
        ) : null}
        <PresentPassword
          error={errorOf('presentPassword')}
          id="admin-present"
          label={ownPassword}
          onChange={setPresent}
          value={present}
        />
      </SmallForm>
    </div>
  )
}

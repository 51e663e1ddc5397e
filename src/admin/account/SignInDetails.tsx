import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { rich, strong } from '../../words/rich'
import { useI18n } from '../i18n/context'
import { post, type Security } from './api'
import { NewPassword, PresentPassword, TextInput } from './Inputs'
import { Part, SmallForm } from './Part'
import { useSending } from './useSending'

interface Props {
  userId: string
  security: Security
  onDone(): void
}

/** The address that a person signs in with, and its change. */
export function EmailPart({ userId, security, onDone }: Props) {
  const { words, moment, and } = useI18n()
  const text = words.account.email
  const [email, setEmail] = useState('')
  const [present, setPresent] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()
  const { pendingEmail } = security
  const unconfirmed = pendingEmail?.waitsFor.map((side) => (side === 'old' ? security : pendingEmail).email) ?? []

  async function change() {
    const isDone = await send(async () => {
      const { message } = await post(userId, 'email', { email, presentPassword: present })
      toast.success(message)
    })
    if (!isDone) return
    setEmail('')
    setPresent('')
    onDone()
  }

  const cancel = () => send(() => post(userId, 'email/cancel').then(onDone))

  return (
    <Part title={text.heading}>
      <p>{rich(text.present({ strong, email: security.email }))}</p>
      {pendingEmail ? (
        <SmallForm isSending={isSending} label={text.keep} onSubmit={() => void cancel()}>
          <p>
            {rich(text.next({ strong, email: pendingEmail.email }))} {text.waiting({ addresses: and(unconfirmed) })}{' '}
            {text.until({ moment: moment(pendingEmail.until) })}
          </p>
        </SmallForm>
      ) : (
        <SmallForm
          failure={refusal && !refusal.field ? refusal.message : undefined}
          isSending={isSending}
          label={text.change}
          onSubmit={() => void change()}
        >
          <TextInput
            autoComplete="email"
            error={errorOf('email')}
            hint={text.hint}
            id="new-email"
            label={text.label}
            onChange={setEmail}
            type="email"
            value={email}
          />
          <PresentPassword
            error={errorOf('presentPassword')}
            id="email-present"
            onChange={setPresent}
            value={present}
          />
        </SmallForm>
      )}
    </Part>
  )
}

/** The password, and its change. */
export function PasswordPart({ userId, security, onDone }: Props) {
  const text = useI18n().words.account.password
  const [present, setPresent] = useState('')
  const [password, setPassword] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()

  async function change() {
    const isDone = await send(async () => {
      const { message } = await post(userId, 'password', { password, presentPassword: present })
      toast.success(message)
    })
    if (!isDone) return
    setPassword('')
    setPresent('')
    onDone()
  }

  return (
    <Part title={text.heading}>
      <SmallForm
        failure={refusal && !refusal.field ? refusal.message : undefined}
        isSending={isSending}
        label={text.change}
        onSubmit={() => void change()}
      >
        <PresentPassword
          error={errorOf('presentPassword')}
          id="password-present"
          onChange={setPresent}
          value={present}
        />
        <NewPassword
          error={errorOf('password')}
          hasSecondFactor={security.secondFactor.since !== null}
          id="new-password"
          onChange={setPassword}
          value={password}
        />
      </SmallForm>
    </Part>
  )
}

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { moment, post, type Security } from './api'
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
  const [email, setEmail] = useState('')
  const [present, setPresent] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()
  const { pendingEmail } = security

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
    <Part title="E-mail address">
      <p>
        You sign in with <strong>{security.email}</strong>.
      </p>
      {pendingEmail ? (
        <SmallForm isSending={isSending} label="Keep the present address" onSubmit={() => void cancel()}>
          <p>
            It is to become <strong>{pendingEmail.email}</strong>.{' '}
            {waiting(pendingEmail.waitsFor, security.email, pendingEmail.email)} The links in the mails count until{' '}
            {moment(pendingEmail.until)}.
          </p>
        </SmallForm>
      ) : (
        <SmallForm
          failure={refusal && !refusal.field ? refusal.message : undefined}
          isSending={isSending}
          label="Change the address"
          onSubmit={() => void change()}
        >
          <TextInput
            autoComplete="email"
            error={errorOf('email')}
            hint="We write to both addresses; it changes once both have confirmed."
            id="new-email"
            label="New e-mail address"
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

function waiting(sides: ('old' | 'new')[], old: string, renewed: string): string {
  const addresses = sides.map((side) => (side === 'old' ? old : renewed))
  return `We wait for ${addresses.join(' and ')} to confirm.`
}

/** The password, and its change. */
export function PasswordPart({ userId, security, onDone }: Props) {
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
    <Part title="Password">
      <SmallForm
        failure={refusal && !refusal.field ? refusal.message : undefined}
        isSending={isSending}
        label="Change the password"
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

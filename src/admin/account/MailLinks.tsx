'use client'

import { useState, useSyncExternalStore } from 'react'
import { useI18n } from '../i18n/context'
import { ask } from '../review/api'
import { NewPassword } from './Inputs'
import { SmallForm } from './Part'
import { useSending } from './useSending'

/** What follows the # of the address, which no server gets to see: null until the browser has told. */
function useToken(): string | null {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed)
      return () => window.removeEventListener('hashchange', changed)
    },
    () => window.location.hash.slice(1),
    () => null,
  )
}

/** Chooses a new password by the link of a mail. */
export function NewPasswordPage({ signInAt }: { signInAt: string }) {
  const { newPassword: words, noLink } = useI18n().words.signIn
  const token = useToken()
  const [password, setPassword] = useState('')
  const [message, setMessage] = useState<string | null>(null)
  const { isSending, refusal, send, errorOf } = useSending()
  const change = () =>
    send(async () => {
      const answer = await ask<{ message: string }>('/users/reset-password', {
        method: 'POST',
        body: { token, password },
      })
      setMessage(answer.message)
    })
  return (
    <>
      <h1>{words.heading}</h1>
      {token === '' ? (
        <p>
          {noLink} <a href={`${signInAt}/forgot`}>{words.ask}</a>
        </p>
      ) : refusal?.id === 'password.link' ? (
        <p role="alert">
          {refusal.message} <a href={`${signInAt}/forgot`}>{words.ask}</a>
        </p>
      ) : message ? (
        <p role="status">
          {message} <a href={signInAt}>{words.signIn}</a>
        </p>
      ) : (
        <SmallForm
          failure={refusal && refusal.field !== 'password' ? refusal.message : undefined}
          isSending={isSending}
          label={words.change}
          onSubmit={() => void change()}
        >
          <NewPassword error={errorOf('password')} id="new-password" onChange={setPassword} value={password} />
        </SmallForm>
      )}
    </>
  )
}

/** One address's say about a change of address, by the link of a mail. */
export function ConfirmEmailPage({ signInAt }: { signInAt: string }) {
  const { confirmEmail, allowEmail, noLink } = useI18n().words.signIn
  const token = useToken()
  const isOld = token?.split('.')[1] === 'old'
  const [message, setMessage] = useState<string | null>(null)
  const { isSending, refusal, send } = useSending()
  const answer = (refuse: boolean) =>
    void send(async () => {
      const body = { token, refuse }
      setMessage((await ask<{ message: string }>('/users/confirm-email', { method: 'POST', body })).message)
    })
  return (
    <>
      <h1>{isOld ? allowEmail.heading : confirmEmail.heading}</h1>
      {token === '' ? (
        <p>{noLink}</p>
      ) : message ? (
        <p role="status">
          {message} <a href={signInAt}>{confirmEmail.enter}</a>
        </p>
      ) : refusal?.id === 'email.link' ? (
        <p role="alert">{refusal.message}</p>
      ) : (
        <>
          <p>{isOld ? allowEmail.means : confirmEmail.means}</p>
          <SmallForm
            failure={refusal?.message}
            isSending={isSending}
            label={isOld ? allowEmail.allow : confirmEmail.confirm}
            onSubmit={() => answer(false)}
          />
          {isOld ? (
            <p>
              <button className="account-link" disabled={isSending} onClick={() => answer(true)} type="button">
                {allowEmail.refuse}
              </button>
            </p>
          ) : null}
        </>
      )}
    </>
  )
}

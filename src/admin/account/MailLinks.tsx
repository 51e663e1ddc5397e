'use client'

import { useState, useSyncExternalStore } from 'react'
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

const NO_LINK = 'This page is opened by the link of a mail. Open it from there; a link that was cut off does not work.'

/** Chooses a new password by the link of a mail. */
export function NewPasswordPage({ signInAt }: { signInAt: string }) {
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
      <h1>A new password</h1>
      {token === '' ? (
        <p>
          {NO_LINK} <a href={`${signInAt}/forgot`}>Ask for a mail</a>
        </p>
      ) : refusal?.id === 'password.link' ? (
        <p role="alert">
          {refusal.message} <a href={`${signInAt}/forgot`}>Ask for a mail</a>
        </p>
      ) : message ? (
        <p role="status">
          {message} <a href={signInAt}>Sign in</a>
        </p>
      ) : (
        <SmallForm
          failure={refusal && refusal.field !== 'password' ? refusal.message : undefined}
          isSending={isSending}
          label="Change the password"
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
      <h1>{isOld ? 'A new address for your account' : 'Confirm your address'}</h1>
      {token === '' ? (
        <p>{NO_LINK}</p>
      ) : message ? (
        <p role="status">
          {message} <a href={signInAt}>Go to the hub</a>
        </p>
      ) : refusal?.id === 'email.link' ? (
        <p role="alert">{refusal.message}</p>
      ) : (
        <>
          <p>
            {isOld
              ? 'Allow that your account gets another e-mail address, or refuse it if you did not ask for this.'
              : 'Confirm that this is your e-mail address.'}
          </p>
          <SmallForm
            failure={refusal?.message}
            isSending={isSending}
            label={isOld ? 'Allow the change' : 'Confirm'}
            onSubmit={() => answer(false)}
          />
          {isOld ? (
            <p>
              <button className="account-link" disabled={isSending} onClick={() => answer(true)} type="button">
                Refuse it: the address stays as it is
              </button>
            </p>
          ) : null}
        </>
      )}
    </>
  )
}

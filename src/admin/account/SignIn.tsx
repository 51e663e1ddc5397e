'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useI18n } from '../i18n/context'
import { ask, Refusal } from '../review/api'
import { TextInput } from './Inputs'
import { SmallForm } from './Part'
import { useSending } from './useSending'

/** Asks for the address and the password, and for a code where the account has a second factor. */
export function SignIn({ next, forgotAt }: { next: string; forgotAt: string }) {
  const { signIn: words } = useI18n().words
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const { isSending, refusal, send, errorOf } = useSending()
  const form = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (asksCode) form.current?.querySelector<HTMLInputElement>('#code')?.focus()
  }, [asksCode])

  async function signIn() {
    const isDone = await send(async () => {
      try {
        await ask('/users/login', { method: 'POST', body: { email, password, ...(asksCode && { code }) } })
      } catch (error) {
        if (!(error instanceof Refusal && error.id === 'sign-in.code-required') || asksCode) throw error
        setAsksCode(true)
        return
      }
      window.location.assign(next)
    })
    if (!isDone) setCode('')
  }

  return (
    <div className="account-sign-in" ref={form}>
      <SmallForm
        failure={refusal && refusal.field !== 'code' ? refusal.message : undefined}
        isSending={isSending}
        label={words.submit}
        onCancel={asksCode ? () => setAsksCode(false) : undefined}
        onSubmit={() => void signIn()}
      >
        {asksCode ? (
          <TextInput
            autoComplete="one-time-code"
            error={errorOf('code')}
            hint={words.codeHint}
            id="code"
            label={words.code}
            onChange={setCode}
            value={code}
          />
        ) : (
          <>
            <TextInput
              autoComplete="username"
              id="email"
              label={words.email}
              onChange={setEmail}
              type="email"
              value={email}
            />
            <TextInput
              autoComplete="current-password"
              id="password"
              label={words.password}
              onChange={setPassword}
              type="password"
              value={password}
            />
            <Link className="account-link" href={forgotAt} prefetch={false}>
              {words.forgotten}
            </Link>
          </>
        )}
      </SmallForm>
    </div>
  )
}

import { useEffect, useState } from 'react'
import { MIN_PASSWORD_LENGTH, MIN_LENGTH_WITH_SECOND_FACTOR } from '../../domain/password'
import { useI18n } from '../i18n/context'
import { described, Field } from '../review/fields/Field'

interface InputProps {
  id: string
  label: string
  value: string
  onChange(value: string): void
  hint?: string
  error?: string | undefined
  type?: 'text' | 'email' | 'password'
  autoComplete: string
  inputMode?: 'numeric'
}

export function TextInput({ id, label, value, onChange, hint, type = 'text', error: refused, ...rest }: InputProps) {
  const error = useErrorOf(value, refused)
  return (
    <Field error={error} hint={hint} id={id} label={label}>
      <input
        {...described({ id, hint, error })}
        {...rest}
        onChange={(event) => onChange(event.target.value)}
        required
        type={type}
        value={value}
      />
    </Field>
  )
}

/** What was refused is wrong until it is changed. */
function useErrorOf(value: string, error: string | undefined): string | undefined {
  const [refused, setRefused] = useState({ value, error })
  if (refused.error !== error) setRefused({ value, error })
  return refused.value === value ? error : undefined
}

/** Asked for before anything that somebody at an open session must not do. */
export function PresentPassword(props: Pick<InputProps, 'id' | 'value' | 'onChange' | 'error'> & { label?: string }) {
  const { presentPassword } = useI18n().words.account
  return <TextInput autoComplete="current-password" label={presentPassword} type="password" {...props} />
}

/** A new password, with an estimate of how long it would hold. The server has its own rules, which alone decide. */
export function NewPassword({
  hasSecondFactor = false,
  ...props
}: Pick<InputProps, 'id' | 'value' | 'onChange' | 'error'> & { hasSecondFactor?: boolean }) {
  const { newPassword } = useI18n().words.account
  const shortest = hasSecondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_PASSWORD_LENGTH
  return (
    <div className="account-new-password">
      <TextInput
        autoComplete="new-password"
        hint={newPassword.hint({ length: shortest })}
        label={newPassword.label}
        type="password"
        {...props}
      />
      <Strength password={props.value} shortest={shortest} />
    </div>
  )
}

/** How long a password that is being typed would hold; nothing before the first letter. */
export function Strength({ label, password, shortest }: { label?: string; password: string; shortest: number }) {
  const { strength } = useI18n().words.account
  const score = useStrength(password)
  if (score === null) return null
  const missing = shortest - [...password].length
  return (
    <p aria-live="polite" className="account-strength">
      {label}
      <meter aria-label={strength.label} high={3} low={2} max={4} min={0} optimum={4} value={score} />{' '}
      {missing > 0 ? strength.missing({ count: missing }) : strength[score]}
    </p>
  )
}

type Score = 0 | 1 | 2 | 3 | 4

/** Null while nothing is typed, and where the estimate cannot be loaded. */
function useStrength(password: string): Score | null {
  const [estimate, setEstimate] = useState<{ password: string; score: Score } | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (password !== '')
      void Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
        .then(([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs: graphs }]) =>
          new ZxcvbnFactory({ dictionary, graphs }).check(password.slice(0, 100)),
        )
        .then(({ score }) => score)
        .then((score) => isCurrent && setEstimate({ password, score }))
        .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [password])
  return password === '' || !estimate ? null : estimate.score
}

import { useEffect, useState } from 'react'
import { MIN_PASSWORD_LENGTH, MIN_LENGTH_WITH_SECOND_FACTOR } from '../../domain/password'
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
  return <TextInput autoComplete="current-password" label="Present password" type="password" {...props} />
}

const STRENGTHS = ['Guessed at once', 'Guessed soon', 'Holds for a while', 'Strong', 'Very strong']

/** A new password, with an estimate of how long it would hold. The server has its own rules, which alone decide. */
export function NewPassword({
  hasSecondFactor = false,
  ...props
}: Pick<InputProps, 'id' | 'value' | 'onChange' | 'error'> & { hasSecondFactor?: boolean }) {
  const shortest = hasSecondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_PASSWORD_LENGTH
  return (
    <div className="account-new-password">
      <TextInput
        autoComplete="new-password"
        hint={`At least ${shortest} characters. Several words that do not belong together are easy to remember.`}
        label="New password"
        type="password"
        {...props}
      />
      <Strength password={props.value} shortest={shortest} />
    </div>
  )
}

/** How long a password that is being typed would hold; nothing before the first letter. */
export function Strength({ label, password, shortest }: { label?: string; password: string; shortest: number }) {
  const score = useStrength(password)
  if (score === null) return null
  const missing = shortest - [...password].length
  return (
    <p aria-live="polite" className="account-strength">
      {label}
      <meter aria-label="Strength" high={3} low={2} max={4} min={0} optimum={4} value={score} />{' '}
      {missing > 0 ? `${missing} more characters` : STRENGTHS[score]}
    </p>
  )
}

/** From 0 to 4; null while nothing is typed, and where the estimate cannot be loaded. */
function useStrength(password: string): number | null {
  const [estimate, setEstimate] = useState<{ password: string; score: number } | null>(null)
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

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useI18n } from '../i18n/context'
import { post, type Security } from './api'
import { PresentPassword, TextInput } from './Inputs'
import { Part, SmallForm } from './Part'
import { useSending } from './useSending'

interface Props {
  userId: string
  security: Security
  onDone(): void
}

type Step = { name: 'rest' } | { name: 'scan'; key: string; qr: string } | { name: 'codes'; codes: string[] }

/** A code from an app beside the password: set up, renewed, taken off. */
export function SecondFactorPart({ userId, security, onDone }: Props) {
  const { heading } = useI18n().words.account.secondFactor
  const [step, setStep] = useState<Step>({ name: 'rest' })
  const finish = () => {
    setStep({ name: 'rest' })
    onDone()
  }
  return (
    <Part title={heading}>
      {step.name === 'rest' ? <Standing onDone={finish} onStep={setStep} security={security} userId={userId} /> : null}
      {step.name === 'scan' ? <Scan onStep={setStep} step={step} userId={userId} /> : null}
      {step.name === 'codes' ? <RecoveryCodes codes={step.codes} onDone={finish} /> : null}
    </Part>
  )
}

function Standing({ userId, security, onStep, onDone }: Props & { onStep(step: Step): void }) {
  const { words, moment } = useI18n()
  const text = words.account.secondFactor
  const [present, setPresent] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()
  const { since, recoveryCodesLeft, isRequired } = security.secondFactor
  const password = { presentPassword: present }
  const failure = refusal && !refusal.field ? refusal.message : undefined
  const input = (
    <PresentPassword error={errorOf('presentPassword')} id="factor-present" onChange={setPresent} value={present} />
  )

  const begin = () =>
    send(async () => {
      onStep({ name: 'scan', ...(await post<{ key: string; qr: string }>(userId, 'second-factor/enrol', password)) })
    })
  const renew = () =>
    send(async () => {
      const { recoveryCodes } = await post<{ recoveryCodes: string[] }>(
        userId,
        'second-factor/recovery-codes',
        password,
      )
      onStep({ name: 'codes', codes: recoveryCodes })
    })
  const remove = () =>
    send(async () => {
      toast.success((await post(userId, 'second-factor/remove', password)).message)
      onDone()
    })

  if (!since)
    return (
      <>
        {isRequired ? <p className="account-demand">{text.required}</p> : <p>{text.why}</p>}
        <SmallForm failure={failure} isSending={isSending} label={text.setUp} onSubmit={() => void begin()}>
          {input}
        </SmallForm>
      </>
    )
  return (
    <>
      <p>
        {text.since({ moment: moment(since) })} {text.codesLeft({ count: recoveryCodesLeft })}
      </p>
      <SmallForm failure={failure} isSending={isSending} label={text.renew} onSubmit={() => void renew()}>
        {input}
        <p className="account-other">
          <button className="account-link" disabled={isSending} onClick={() => void begin()} type="button">
            {text.otherApp}
          </button>
          {isRequired ? null : (
            <button className="account-link" disabled={isSending} onClick={() => void remove()} type="button">
              {text.remove}
            </button>
          )}
        </p>
      </SmallForm>
    </>
  )
}

function Scan({
  userId,
  step,
  onStep,
}: {
  userId: string
  step: Extract<Step, { name: 'scan' }>
  onStep(step: Step): void
}) {
  const text = useI18n().words.account.secondFactor
  const [code, setCode] = useState('')
  const { isSending, refusal, send, errorOf } = useSending()
  const confirm = () =>
    send(async () => {
      const { recoveryCodes } = await post<{ recoveryCodes: string[] }>(userId, 'second-factor/confirm', { code })
      onStep({ name: 'codes', codes: recoveryCodes })
    })
  return (
    <SmallForm
      failure={refusal && !refusal.field ? refusal.message : undefined}
      isSending={isSending}
      label={text.turnOn}
      onCancel={() => onStep({ name: 'rest' })}
      onSubmit={() => void confirm()}
    >
      <p>{text.scan}</p>
      <img alt={text.qr} className="account-qr" src={`data:image/svg+xml,${encodeURIComponent(step.qr)}`} />
      <p>
        {text.key} <code className="account-key">{step.key}</code>
      </p>
      <TextInput
        autoComplete="one-time-code"
        error={errorOf('code')}
        id="first-code"
        inputMode="numeric"
        label={text.code}
        onChange={setCode}
        value={code}
      />
    </SmallForm>
  )
}

function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone(): void }) {
  const { keepCodes, kept } = useI18n().words.account.secondFactor
  return (
    <SmallForm isSending={false} label={kept} onSubmit={onDone}>
      <p>{keepCodes}</p>
      <ul className="account-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </SmallForm>
  )
}

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { moment, post, type Security } from './api'
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
  const [step, setStep] = useState<Step>({ name: 'rest' })
  const finish = () => {
    setStep({ name: 'rest' })
    onDone()
  }
  return (
    <Part title="Second factor">
      {step.name === 'rest' ? <Standing onDone={finish} onStep={setStep} security={security} userId={userId} /> : null}
      {step.name === 'scan' ? <Scan onStep={setStep} step={step} userId={userId} /> : null}
      {step.name === 'codes' ? <RecoveryCodes codes={step.codes} onDone={finish} /> : null}
    </Part>
  )
}

function Standing({ userId, security, onStep, onDone }: Props & { onStep(step: Step): void }) {
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
        {isRequired ? (
          <p className="account-demand">
            This hub asks a second factor of people with your role. Set it up to go on: until then you see and do no
            more than any reader.
          </p>
        ) : (
          <p>With a code from an app on your phone, a stolen password alone opens nothing.</p>
        )}
        <SmallForm failure={failure} isSending={isSending} label="Set up an app" onSubmit={() => void begin()}>
          {input}
        </SmallForm>
      </>
    )
  return (
    <>
      <p>
        Signing in takes a code from your app since {moment(since)}. {recoveryCodesLeft} recovery codes are left.
      </p>
      <SmallForm failure={failure} isSending={isSending} label="Make new recovery codes" onSubmit={() => void renew()}>
        {input}
        <p className="account-other">
          <button className="account-link" disabled={isSending} onClick={() => void begin()} type="button">
            Use another app or phone
          </button>
          {isRequired ? null : (
            <button className="account-link" disabled={isSending} onClick={() => void remove()} type="button">
              Sign in with the password alone again
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
      label="Turn it on"
      onCancel={() => onStep({ name: 'rest' })}
      onSubmit={() => void confirm()}
    >
      <p>Scan this with an authenticator app, or type the key into it. Then enter the code that it shows.</p>
      <img
        alt="The key below, as a QR code"
        className="account-qr"
        src={`data:image/svg+xml,${encodeURIComponent(step.qr)}`}
      />
      <p>
        Key: <code className="account-key">{step.key}</code>
      </p>
      <TextInput
        autoComplete="one-time-code"
        error={errorOf('code')}
        id="first-code"
        inputMode="numeric"
        label="Code"
        onChange={setCode}
        value={code}
      />
    </SmallForm>
  )
}

function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone(): void }) {
  return (
    <SmallForm isSending={false} label="I have kept them" onSubmit={onDone}>
      <p>
        Keep these recovery codes where you find them without your phone. Each lets you in once in the place of a code.
        They are not shown again.
      </p>
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

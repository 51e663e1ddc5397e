import { Button } from '@payloadcms/ui'
import { useId, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useI18n } from '../i18n/context'

/** One thing that is kept about an account, under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="account-part">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

interface FormProps {
  label: string
  isSending: boolean
  /** A refusal that is about no input. */
  failure?: string | undefined
  onSubmit(): void
  onCancel?: (() => void) | undefined
  /** Within the form of a document, where no other form may be. */
  isNested?: boolean
  children?: ReactNode
}

/** Inputs with their button; Enter sends them. */
export function SmallForm({ label, isSending, failure, onSubmit, onCancel, isNested, children }: FormProps) {
  const { forms } = useI18n().words
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const submitByEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) submit(event)
  }
  const content = (
    <>
      {failure ? (
        <p className="panel-error" role="alert">
          {failure}
        </p>
      ) : null}
      {children}
      <div className="panel-buttons">
        <Button
          disabled={isSending}
          margin={false}
          onClick={isNested ? onSubmit : undefined}
          size="medium"
          type={isNested ? 'button' : 'submit'}
        >
          {label}
        </Button>
        {onCancel ? (
          <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="medium" type="button">
            {forms.cancel}
          </Button>
        ) : null}
      </div>
    </>
  )
  return isNested ? (
    <div className="account-form" onKeyDown={submitByEnter}>
      {content}
    </div>
  ) : (
    <form className="account-form" noValidate onSubmit={submit}>
      {content}
    </form>
  )
}

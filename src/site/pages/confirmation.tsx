import type { SiteI18n } from '../i18n'
import type { PageContent } from '../page'
import { messagePage } from './message'

/** What somebody writes or chooses before they confirm. */
export interface ConfirmationField {
  name: string
  label: string
  hint?: string | undefined
  required: boolean
  maxLength: number
  /** As it was sent before; empty at first. */
  value: string
  /** Why that was refused. */
  error?: string | undefined
  /** One of these is chosen; text is written where there are none. */
  choices?: { value: string; label: string }[] | undefined
}

/** A page that asks before something happens, and sends its form to its own address. */
export interface Confirmation {
  title: string
  /** What it is about, and where one reads it. */
  about?: { title: string; href: string; label: string } | undefined
  explanation: readonly string[]
  fields: readonly ConfirmationField[]
  /** Sent along. */
  hidden: Readonly<Record<string, string>>
  button: string
  /** Why it was refused, where that is about no field. */
  failure?: string | undefined
  /** Of HTTP; 200 where nothing was refused. */
  status?: number | undefined
}

/** The page of a {@link Confirmation}. Reading it changes nothing. */
export function confirmationPage(confirmation: Confirmation): PageContent {
  const { title, about, explanation, fields, hidden, button, failure, status } = confirmation
  const alert = failure ?? fields.find(({ error }) => error)?.error
  return messagePage(
    title,
    status ?? 200,
    <>
      {about === undefined ? null : (
        <p>
          <strong>{about.title}</strong>
          <br />
          <a href={about.href}>{about.label}</a>
        </p>
      )}
      {explanation.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {alert === undefined ? null : (
        <p className="form-error" role="alert">
          {alert}
        </p>
      )}
      <form method="post">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        {fields.map((field) => (
          <Field field={field} key={field.name} />
        ))}
        <button type="submit">{button}</button>
      </form>
    </>,
  )
}

function Field({ field }: { field: ConfirmationField }) {
  const { name, label, hint, required, maxLength, value, error, choices } = field
  const describedBy = hint ? `${name}-hint` : undefined
  if (choices)
    return (
      <fieldset className="form-field" aria-describedby={describedBy}>
        <legend>{label}</legend>
        {hint ? <p id={describedBy}>{hint}</p> : null}
        {choices.map((choice) => (
          <label className="form-choice" key={choice.value}>
            <input
              defaultChecked={choice.value === value}
              name={name}
              required={required}
              type="radio"
              value={choice.value}
            />{' '}
            {choice.label}
          </label>
        ))}
      </fieldset>
    )
  return (
    <div className="form-field">
      <label htmlFor={name}>{label}</label>
      {hint ? <p id={describedBy}>{hint}</p> : null}
      <textarea
        aria-describedby={describedBy}
        aria-invalid={error === undefined ? undefined : true}
        defaultValue={value}
        id={name}
        maxLength={maxLength}
        name={name}
        required={required}
        rows={6}
      />
    </div>
  )
}

/** What came of it, or why nothing can. */
export interface Outcome {
  status: number
  title: string
  text: string
  next: { href: string; label: string }
}

/** The page of an {@link Outcome}. */
export function outcomePage({ status, title, text, next }: Outcome, { href, words }: SiteI18n): PageContent {
  return messagePage(
    title,
    status,
    <>
      <p role="status">{text}</p>
      <p>
        <a href={next.href}>{next.label}</a>
        {' · '}
        <a href={href('/')}>{words.failure.start}</a>
      </p>
    </>,
  )
}

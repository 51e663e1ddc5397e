import { Button, toast, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useI18n } from '../i18n/context'
import { Refusal, refusalOf } from '../review/api'
import { described, Field } from '../review/fields/Field'
import { actOnFile, type OpenFileAction, type Sharing } from './api'

interface Props {
  documentId: string
  sharing: Sharing
  /** Takes over what the server has now, here and in the form. */
  onFollow(): void
}

/** What this person can do about who gets the file, as the server lists it. */
export function FileActions({ documentId, sharing, onFollow }: Props) {
  const { labels } = useI18n().words.fileWorkflow
  const [opened, setOpened] = useState<OpenFileAction | null>(null)
  if (opened)
    return (
      <FileActionForm
        action={opened}
        documentId={documentId}
        key={opened.action}
        onCancel={() => setOpened(null)}
        onDone={() => {
          setOpened(null)
          onFollow()
        }}
        onFollow={onFollow}
        sharing={sharing}
      />
    )
  return (
    <div className="panel-buttons">
      {sharing.actions.map((action) => (
        <Button
          buttonStyle={action.action === 'release' ? 'primary' : 'secondary'}
          key={action.action}
          margin={false}
          onClick={() => setOpened(action)}
          size="medium"
          type="button"
        >
          {labels[action.wording]}
        </Button>
      ))}
    </div>
  )
}

interface FormProps extends Props {
  action: OpenFileAction
  onDone(): void
  onCancel(): void
}

/** The note of one action. What was typed stays when it is refused. */
function FileActionForm({ documentId, sharing, action, onDone, onFollow, onCancel }: FormProps) {
  const { words } = useI18n()
  const { labels, notes, done } = words.fileWorkflow
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setIsSending] = useState(false)
  const hasUnsavedChanges = useFormModified()
  const isSaving = useFormProcessing()
  const form = useRef<HTMLDivElement>(null)
  const { label, hint } = notes[action.action]
  const mustWrite = action.needs.includes('note')
  const error = refusal?.field === 'note' ? refusal.message : undefined

  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), [])

  async function send() {
    if (hasUnsavedChanges) return setRefusal(new Refusal(words.file.saveFirst))
    setIsSending(true)
    setRefusal(null)
    try {
      await actOnFile(documentId, action.action, { note, updatedAt: sharing.updatedAt })
      toast.success(done[action.wording])
      onDone()
    } catch (failure) {
      setRefusal(refusalOf(failure, words))
      setIsSending(false)
    }
  }

  return (
    <div aria-label={labels[action.wording]} className="panel-form" ref={form} role="group">
      {refusal && !error ? (
        <p className="panel-error" role="alert">
          {refusal.message}
        </p>
      ) : null}
      {refusal?.id === 'document.stale' ? (
        <Button buttonStyle="secondary" margin={false} onClick={onFollow} size="medium" type="button">
          {words.forms.readAgain}
        </Button>
      ) : null}
      <Field error={error} hint={hint} id="file-note" label={mustWrite ? label : words.forms.optional({ label })}>
        <textarea
          {...described({ id: 'file-note', hint, error })}
          maxLength={10_000}
          onChange={(event) => setNote(event.target.value)}
          rows={4}
          value={note}
        />
      </Field>
      <div className="panel-buttons">
        <Button disabled={isSending || isSaving} margin={false} onClick={() => void send()} size="medium" type="button">
          {labels[action.wording]}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="medium" type="button">
          {words.forms.cancel}
        </Button>
      </div>
    </div>
  )
}

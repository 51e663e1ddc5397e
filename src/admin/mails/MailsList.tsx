'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { KeptMail } from '../../mail/keptMails'
import { useI18n } from '../i18n/context'
import { ask } from '../review/api'
import { useLoaded } from '../review/useLoaded'
import { Mail } from './Mail'

const load = () => ask<{ mails: KeptMail[] }>('/mails')

/** The mails that were kept, the newest first, each of which opens in its place. */
export function MailsList() {
  const { value, failure } = useLoaded(load)
  const { words, moment } = useI18n()
  const [open, setOpen] = useState<string | null>(null)
  if (failure) return <p role="alert">{failure}</p>
  if (!value) return <p>{words.adminsPages.loading}</p>
  if (value.mails.length === 0) return <p className="desk-empty">{words.mails.none}</p>
  return (
    <ul className="desk-papers">
      {value.mails.map(({ name, subject, opening, to: recipient, at }) => (
        <li className="entry-with-button" key={name}>
          <strong>{subject}</strong>
          <p>{opening}</p>
          <p className="panel-hint">
            {at === null ? words.mails.to({ recipient }) : words.mails.toAndWhen({ recipient, moment: moment(at) })}
          </p>
          <Button
            aria-label={words.mails.readNamed({ subject, recipient })}
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-expanded': open === name }}
            margin={false}
            onClick={() => setOpen(open === name ? null : name)}
            size="small"
          >
            {words.mails.read}
          </Button>
          {open === name ? <Mail name={name} /> : null}
        </li>
      ))}
    </ul>
  )
}

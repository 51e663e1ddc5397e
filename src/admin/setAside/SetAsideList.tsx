'use client'

import { Link } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { useI18n } from '../i18n/context'
import { ask } from '../review/api'
import { useLoaded } from '../review/useLoaded'
import { TryAgain } from '../TryAgain'
import type { SetAsideAnswer, SetAsideEntry } from './answer'

const load = () => ask<SetAsideAnswer>('/set-aside')

/** What cannot be searched, why, and a way to try again once it is mended. */
export function SetAsideList() {
  const { value, failure, reload } = useLoaded(load)
  const { words } = useI18n()
  const [said, setSaid] = useState('')
  const onRetried = useCallback(
    (message: string) => {
      setSaid(message)
      reload()
    },
    [reload],
  )
  return (
    <>
      <p aria-live="polite" className="said" role="status">
        {said}
      </p>
      {failure ? <p role="alert">{failure}</p> : null}
      {value === null && !failure ? <p>{words.adminsPages.loading}</p> : null}
      {value && value.total === 0 ? <p className="desk-empty">{words.setAside.none}</p> : null}
      {value && value.total > 0 ? (
        <ul className="desk-papers">
          {value.documents.map((entry) => (
            <Entry entry={entry} key={`${entry.collection}/${entry.document}`} onRetried={onRetried} />
          ))}
        </ul>
      ) : null}
      {value && value.total > value.documents.length ? (
        <p className="desk-more">{words.setAside.more({ shown: value.documents.length, total: value.total })}</p>
      ) : null}
    </>
  )
}

function Entry({ entry, onRetried }: { entry: SetAsideEntry; onRetried: (message: string) => void }) {
  const { collection, document, kind, title, href, reason, since } = entry
  const { words, moment } = useI18n()
  const text = words.setAside
  const name = title ?? text.untitled({ kind, document })
  const attempt = async () => {
    const path = `/set-aside/${encodeURIComponent(collection)}/${encodeURIComponent(document)}`
    const { setAside } = await ask<{ setAside: SetAsideEntry | null }>(path, { method: 'POST', body: {} })
    return setAside ? text.still({ name, reason: setAside.reason }) : text.searched({ name })
  }
  return (
    <li className="entry-with-button">
      {href ? <Link href={href}>{name}</Link> : <strong>{name}</strong>}
      <p>{reason}</p>
      <p className="panel-hint">{text.since({ kind, moment: moment(since) })}</p>
      <TryAgain attempt={attempt} name={name} onSaid={onRetried} />
    </li>
  )
}

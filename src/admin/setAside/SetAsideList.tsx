'use client'

import { Link } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { ask } from '../review/api'
import { useLoaded } from '../review/useLoaded'
import { moment } from '../review/words'
import { TryAgain } from '../TryAgain'
import type { SetAsideAnswer, SetAsideEntry } from './answer'

const load = () => ask<SetAsideAnswer>('/set-aside')

/** What cannot be searched, why, and a way to try again once it is mended. */
export function SetAsideList() {
  const { value, failure, reload } = useLoaded(load)
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
      {value === null && !failure ? <p>Loading…</p> : null}
      {value && value.total === 0 ? (
        <p className="desk-empty">Nothing is set aside: everything that is stored can be searched.</p>
      ) : null}
      {value && value.total > 0 ? (
        <ul className="desk-papers">
          {value.documents.map((entry) => (
            <Entry entry={entry} key={`${entry.collection}/${entry.document}`} onRetried={onRetried} />
          ))}
        </ul>
      ) : null}
      {value && value.total > value.documents.length ? (
        <p className="desk-more">
          The latest {value.documents.length} of {value.total}.
        </p>
      ) : null}
    </>
  )
}

function Entry({ entry, onRetried }: { entry: SetAsideEntry; onRetried: (message: string) => void }) {
  const { collection, document, kind, title, href, reason, since } = entry
  const name = title ?? `${kind} without a title (${document})`
  const attempt = async () => {
    const path = `/set-aside/${encodeURIComponent(collection)}/${encodeURIComponent(document)}`
    const { setAside } = await ask<{ setAside: SetAsideEntry | null }>(path, { method: 'POST', body: {} })
    return setAside ? `Still set aside: ${name}. ${setAside.reason}` : `Searched again: ${name}.`
  }
  return (
    <li className="entry-with-button">
      {href ? <Link href={href}>{name}</Link> : <strong>{name}</strong>}
      <p>{reason}</p>
      <p className="panel-hint">
        {kind} · since {moment(since)}
      </p>
      <TryAgain attempt={attempt} name={name} onSaid={onRetried} />
    </li>
  )
}

'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import type { JobState, ShownJob } from '../../jobs/job'
import type { Queue } from '../../jobs/queue'
import { useI18n } from '../i18n/context'
import { ask } from '../review/api'
import { useLoaded } from '../review/useLoaded'
import { TryAgain } from '../TryAgain'
import { nameOf, particularsOf } from './words'

const load = () => ask<Queue>('/queue')

/** In the order in which they are shown. */
const STATES: JobState[] = ['failed', 'running', 'waiting', 'done']

/** What waits, runs, was given up and was done, and a way to have what was given up tried again. */
export function QueueList() {
  const { value, failure, reload } = useLoaded(load)
  const { words } = useI18n()
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const onSaid = useCallback(
    (message: string) => {
      setSaid(message)
      // The button goes with its row, and whoever uses the keyboard would begin at the top of the page.
      status.current?.focus()
      reload()
    },
    [reload],
  )
  return (
    <>
      <p aria-live="polite" className="said" ref={status} role="status" tabIndex={-1}>
        {said}
      </p>
      <Button buttonStyle="secondary" margin={false} onClick={reload} size="small">
        {words.queue.lookAgain}
      </Button>
      {failure ? <p role="alert">{failure}</p> : null}
      {value === null && !failure ? <p>{words.adminsPages.loading}</p> : null}
      {value
        ? STATES.map((state) => (
            <Jobs
              jobs={value.jobs.filter((job) => job.state === state)}
              key={state}
              onSaid={onSaid}
              state={state}
              total={value.total[state]}
            />
          ))
        : null}
    </>
  )
}

interface JobsProps {
  state: JobState
  total: number
  jobs: ShownJob[]
  onSaid: (message: string) => void
}

function Jobs({ state, total, jobs, onSaid }: JobsProps) {
  const { queue } = useI18n().words
  return (
    <section aria-labelledby={`queue-${state}`}>
      <h2 id={`queue-${state}`}>
        {queue.states[state]} <span className="desk-count">{total}</span>
      </h2>
      {jobs.length > 0 ? (
        <ul className="desk-papers">
          {jobs.map((job) => (
            <Entry job={job} key={job.id} onSaid={onSaid} />
          ))}
        </ul>
      ) : null}
      {total > jobs.length ? <p className="desk-more">{queue.more({ shown: jobs.length, total })}</p> : null}
    </section>
  )
}

function Entry({ job, onSaid }: { job: ShownJob; onSaid: (message: string) => void }) {
  const i18n = useI18n()
  const { queue } = i18n.words
  const { recipient } = job
  const name = nameOf(job, i18n.words)
  const attempt = async () => {
    const { message } = await ask<{ message: string }>(`/queue/${job.id}`, { method: 'POST', body: {} })
    return `${name}. ${message}`
  }
  return (
    <li className="entry-with-button">
      <strong>{name}</strong>
      <p className="panel-hint">{particularsOf(job, i18n)}</p>
      {job.lastError ? <p>{job.lastError}</p> : null}
      {job.state === 'failed' ? (
        <TryAgain attempt={attempt} name={recipient ? queue.addressed({ name, recipient }) : name} onSaid={onSaid} />
      ) : null}
    </li>
  )
}

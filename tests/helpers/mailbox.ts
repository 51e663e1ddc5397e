import { simpleParser, type ParsedMail } from 'mailparser'
import type { Payload } from 'payload'
import type { Env } from '../../src/config/env'
import { jobHandlers } from '../../src/hub'
import type { Job } from '../../src/jobs/job'
import { startRunner } from '../../src/jobs/runner'
import { jobsOf, until } from './jobs'
import { startSmtpSink, type SmtpSink } from './smtpSink'

export interface Mailbox {
  sink: SmtpSink
  /** @returns what was sent to an address since the last look, once everything that waits is sent */
  mailsTo(email: string): Promise<ParsedMail[]>
  /** @returns the addresses to which something was sent since the last look, in alphabetical order */
  told(): Promise<string[]>
  /** Milliseconds by which the clock of the jobs is ahead. */
  ahead: number
  forget(): void
  /** Moves the clock of the jobs by a day. @returns once it is known who gets a daily mail */
  passDay(): Promise<void>
  close(): Promise<void>
}

/**
 * Runs the jobs of a database that nobody serves, and takes the mails of it with a mail server.
 *
 * @param payload of the database
 * @param env the settings
 */
export async function openMailbox(payload: Payload, env: Env): Promise<Mailbox> {
  const mailbox = mailboxOf(await startSmtpSink(), payload)
  const runner = startRunner(payload, jobHandlers({ ...env, smtpUrl: mailbox.sink.url }), {
    now: () => Date.now() + mailbox.ahead,
  })
  return Object.assign(mailbox, {
    async close() {
      await runner.stop()
      await mailbox.sink.close()
    },
  })
}

/**
 * @param sink that takes the mails of a hub
 * @param payload of the same
 */
export function mailboxOf(sink: SmtpSink, payload: Payload): Mailbox {
  const idle = () =>
    until(
      async () => {
        const open = { state: { in: ['waiting', 'running'] } }
        return (await payload.db.find<Job>({ collection: 'jobs', where: open, pagination: false })).docs
      },
      (jobs) => jobs.every(({ dueAt }) => Date.parse(dueAt) > Date.now() + mailbox.ahead),
    )
  const all = async () => {
    await idle()
    return Promise.all(sink.mails.map((mail) => simpleParser(mail)))
  }
  const mailbox: Mailbox = {
    ...{ sink, ahead: 0 },
    mailsTo: async (email) => (await all()).filter((mail) => addressOf(mail) === email),
    told: async () => (await all()).map(addressOf).sort(),
    forget: () => void sink.mails.splice(0),
    async passDay() {
      const done = async () => (await jobsOf(payload, 'daily-digests')).filter(({ state }) => state === 'done').length
      await until(done, (count) => count > 0)
      const before = await done()
      mailbox.ahead += 24 * 60 * 60_000
      await until(done, (count) => count > before)
    },
    close: () => sink.close(),
  }
  return mailbox
}

function addressOf({ to }: ParsedMail): string {
  return (Array.isArray(to) ? to[0] : to)?.value[0]?.address ?? ''
}

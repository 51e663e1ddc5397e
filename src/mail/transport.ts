import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import type { Env } from '../config/env'
import { createLogger } from '../config/logger'
import { mailFolder } from './mailFolder'

/**
 * Milliseconds. A server that has taken a mail may need long to say so, and who does not wait sends it twice (RFC 5321, 4.5.3.2.6).
 * SMTP_URL may set others: `smtp://…?socketTimeout=60000`.
 */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 30_000, socketTimeout: 600_000 }

/**
 * How mail leaves. Without SMTP_URL it is kept in DATA_DIR, so that a demo needs no mail server and sends nothing to
 * anyone.
 *
 * @param env the settings
 */
export function mailTransport(env: Env): Transporter {
  if (env.smtpUrl) return nodemailer.createTransport(patient(env.smtpUrl))
  const logger = createLogger(env.logLevel)
  return mailFolder(keptMailsIn(env), (file) =>
    logger.warn({ file }, 'Without SMTP_URL no mail is sent. It was written to a file'),
  )
}

/** @returns the folder of the mails that are kept instead of being sent */
export function keptMailsIn({ dataDir }: Pick<Env, 'dataDir'>): string {
  return path.join(dataDir, 'mail')
}

function patient(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  for (const [name, milliseconds] of Object.entries(PATIENCE))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds))
  return url.href
}

export interface Sender {
  name: string
  address: string
}

/** @returns from whom mail comes, as MAIL_FROM says */
export function senderOf(env: Env): Sender {
  const [, name = 'Plenary', address = 'hub@localhost'] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(env.mailFrom) ?? []
  return { name, address }
}

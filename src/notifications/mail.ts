import type { NodemailerAdapterArgs } from '@payloadcms/email-nodemailer'
import nodemailer from 'nodemailer'
import type { Env } from '../config/env'
import { createLogger } from '../config/logger'
import { patient } from './patientTransport'

/**
 * How mail leaves. Without SMTP_URL it is written to the log as JSON, so that a demo needs no mail server and sends
 * nothing to anyone.
 *
 * @param env the settings
 */
export function mailTransport(env: Env): NodemailerAdapterArgs {
  const [, name = 'Plenary', address = 'hub@localhost'] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(env.mailFrom) ?? []
  return {
    defaultFromName: name,
    defaultFromAddress: address,
    skipVerify: true,
    transport: env.smtpUrl ? smtp(env, env.smtpUrl) : nodemailer.createTransport({ jsonTransport: true }),
  }
}

function smtp(env: Env, url: string): nodemailer.Transporter {
  const logger = createLogger(env.logLevel)
  return patient(nodemailer.createTransport(url, { connectionTimeout: 10_000 }), (error, triesLeft) =>
    logger.error({ err: error, triesLeft }, 'A mail could not be sent'),
  )
}

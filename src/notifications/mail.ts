import type { NodemailerAdapterArgs } from '@payloadcms/email-nodemailer'
import path from 'node:path'
import nodemailer from 'nodemailer'
import type { Env } from '../config/env'
import { createLogger } from '../config/logger'
import { mailFolder } from './mailFolder'
import { retrying } from './retryingTransport'

/**
 * How mail leaves. Without SMTP_URL it is kept in DATA_DIR, so that a demo needs no mail server and sends nothing to
 * anyone.
 *
 * @param env the settings
 */
export function mailTransport(env: Env): NodemailerAdapterArgs {
  const [, name = 'Plenary', address = 'hub@localhost'] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(env.mailFrom) ?? []
  const logger = createLogger(env.logLevel)
  const transport = env.smtpUrl
    ? nodemailer.createTransport(env.smtpUrl, { connectionTimeout: 10_000 })
    : mailFolder(path.join(env.dataDir, 'mail'), (file) =>
        logger.warn({ file }, 'Without SMTP_URL no mail is sent. It was written to a file'),
      )
  return {
    defaultFromName: name,
    defaultFromAddress: address,
    skipVerify: true,
    transport: retrying(transport, (error, triesLeft) =>
      logger.error({ err: error, triesLeft }, 'A mail could not be sent'),
    ),
  }
}

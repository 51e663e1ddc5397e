import type { NodemailerAdapterArgs } from '@payloadcms/email-nodemailer'
import nodemailer from 'nodemailer'
import type { Env } from '../config/env'

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
    transport: env.smtpUrl
      ? nodemailer.createTransport(env.smtpUrl, { connectionTimeout: 10_000 })
      : nodemailer.createTransport({ jsonTransport: true }),
  }
}

import { createLocalReq, type EmailAdapter } from 'payload'
import type { Env } from '../config/env'
import { enqueueMail } from './mailJob'
import { senderOf } from './transport'

/**
 * What Payload itself would send goes the same way. It names no request, so it is no part of a transaction.
 *
 * @param env the settings
 */
export function mailAdapter(env: Env): EmailAdapter<void> {
  const { name, address } = senderOf(env)
  return ({ payload }) => ({
    ...{ name: 'jobs', defaultFromName: name, defaultFromAddress: address },
    async sendEmail({ to, subject = '', text, html }) {
      // A row holds text alone. What else nodemailer takes, such as several addresses or files, nobody here sends.
      if (typeof to !== 'string') throw new TypeError('A mail goes to one address')
      await enqueueMail(await createLocalReq({}, payload), {
        ...{ to, subject },
        ...(typeof text === 'string' && { text: [text] }),
        ...(typeof html === 'string' && { html }),
      })
    },
  })
}

import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { enqueue } from '../jobs/enqueue'
import type { JobKind } from '../jobs/kind'
import { letter } from './letter'

const mail = letter.partial({ text: true }).extend({
  to: z.string().min(1),
  /** Admins see it in the queue: nothing secret. */
  subject: z.string(),
  /** In the place of a letter: of what Payload itself would send. */
  html: z.string().optional(),
})

export type Mail = z.infer<typeof mail>

export const mailKind: JobKind<Mail> = { name: 'mail', input: mail }

/**
 * Has a mail sent once the transaction of the request is committed, however long the mail server is away.
 *
 * @param req the cause of it
 * @param content of the mail
 */
export async function enqueueMail(req: PayloadRequest, content: Mail): Promise<void> {
  await enqueue(req, mailKind, { input: content, recipient: content.to, subject: content.subject })
}

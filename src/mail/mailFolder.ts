import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions, type Transporter } from 'nodemailer'

/** How many mails are kept: the newest. */
const MAX_KEPT = 100

/**
 * A mail transport that sends nothing: it writes each mail as a file, which mail programs open, so that who tries a demo can
 * follow the links in them.
 *
 * @param directory made when the first mail is written
 * @param report told of each file that was written
 * @see RFC 5322, the format of the files
 */
export function mailFolder(directory: string, report: (file: string) => void): Transporter {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const compose = transport.sendMail.bind(transport)
  let written = 0
  return Object.assign(transport, {
    async sendMail(mail: SendMailOptions) {
      const sent = await compose(mail)
      const moment = new Date().toISOString().replaceAll(':', '-')
      const file = path.join(directory, `${moment}-${String(++written).padStart(4, '0')}.eml`)
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(file, sent.message as Buffer, { mode: 0o600 })
      await removeOldest(directory)
      report(file)
      return sent
    },
  })
}

async function removeOldest(directory: string): Promise<void> {
  const mails = (await readdir(directory)).filter((name) => name.endsWith('.eml')).sort()
  for (const name of mails.slice(0, -MAX_KEPT)) await rm(path.join(directory, name), { force: true })
}

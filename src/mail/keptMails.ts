import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import { withoutLinkSecrets } from './linkSecrets'

declare module '../config/hubContext' {
  interface HubContext {
    /** Where mails are kept instead of being sent; absent where they are sent. */
    mailDirectory?: string
  }
}

/** A mail that was kept instead of being sent, as admins may read it: without what opens an account or acts for somebody. */
export interface KeptMail {
  /** Of its file. */
  name: string
  from: string
  to: string
  subject: string
  /** Its first line. */
  opening: string
  /** ISO 8601; null where the file does not say. */
  at: string | null
}

export interface KeptMailContent extends KeptMail {
  text: string
  html: string | null
}

/** As src/mail/mailFolder names them. */
const NAME = /^[\dTZ-]+\.\d{3}Z-\d+\.eml$/

/** @returns the kept mails, the newest first; those that cannot be read are left out */
export async function listKeptMails(directory: string): Promise<KeptMail[]> {
  // No mail was kept yet where there is no folder.
  const files = (await readdir(directory).catch(() => [])).filter((name) => NAME.test(name))
  const mails = await Promise.all(
    files
      .sort()
      .reverse()
      .map((name) => readParsed(directory, name)),
  )
  return mails.flatMap((mail) => (mail ? [headOf(mail.name, mail.parsed)] : []))
}

/** @returns null when there is no such mail, or not any more */
export async function readKeptMail(directory: string, name: string): Promise<KeptMailContent | null> {
  const mail = await readParsed(directory, name)
  if (!mail) return null
  const { text = '', html } = mail.parsed
  return {
    ...headOf(name, mail.parsed),
    ...{ text: withoutLinkSecrets(text), html: html === undefined ? null : withoutLinkSecrets(html) },
  }
}

/**
 * @returns the same as a file that mail programs open (RFC 5322); null when there is no such mail
 */
export async function keptMailFile(directory: string, name: string): Promise<Buffer | null> {
  const mail = await readKeptMail(directory, name)
  if (!mail) return null
  const { from, to, subject, text, html, at } = mail
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const { message } = await transport.sendMail({
    ...{ from, to, subject, text },
    ...(html !== null && { html }),
    ...(at !== null && { date: at }),
  })
  return message as Buffer
}

async function readParsed(directory: string, name: string): Promise<{ name: string; parsed: Email } | null> {
  if (!NAME.test(name)) return null
  try {
    return { name, parsed: await PostalMime.parse(await readFile(path.join(directory, name))) }
  } catch {
    return null
  }
}

function headOf(name: string, { from, to, subject = '', text = '', date }: Email): KeptMail {
  const at = date === undefined ? null : new Date(date)
  return {
    ...{ name, from: from?.address ?? '', to: (to ?? []).map(({ address }) => address ?? '').join(', ') },
    ...{ subject, opening: withoutLinkSecrets(text.split('\n', 1)[0] ?? '') },
    ...{ at: at && !Number.isNaN(at.getTime()) ? at.toISOString() : null },
  }
}

import type { SmtpSink } from './smtpSink'

/** What a mail says: RFC 2045 quoted-printable taken out of a mail as it came over the wire. */
export function wordsOf(mail: string): string {
  const bytes = mail
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
  return bytes
}

/**
 * Waits for a mail to an address whose words match.
 *
 * @param sink that takes the mails
 * @param to the address
 * @param pattern in its words
 * @returns its words
 * @throws Error when none comes within five seconds
 */
export async function mailTo(sink: SmtpSink, to: string, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 250; tries++) {
    const found = sink.mails.map(wordsOf).findLast((mail) => mail.includes(`To: ${to}`) && pattern.test(mail))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`No mail to ${to} that says ${pattern}: ${sink.mails.map(wordsOf).join('\n---\n')}`)
}

/** @returns the token of the link in a mail; empty where no link has one */
export function tokenIn(mail: string): string {
  return /https?:[^\s#]+#([\w.-]+)/.exec(mail)?.[1] ?? ''
}

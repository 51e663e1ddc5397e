import { SMTPServer } from 'smtp-server'
import { wordsOf } from './mail'
import { freePort } from '../../scripts/support/freePort.mjs'

/**
 * What goes wrong with one mail: the address or the mail is refused for good or for now, nothing is answered once the mail is there,
 * or the connection ends then.
 */
export type SmtpFault = 'no such address' | 'refused' | 'later' | 'hang' | 'drop'

export interface SmtpSink {
  /** For SMTP_URL. */
  url: string
  /** Each mail that it said it has taken, as it came over the wire, headers first. */
  mails: string[]
  /** Each mail that came whole, also where it was not taken. */
  received: string[]
  /** @returns the next mail, when it has come */
  next(): Promise<string>
  /** Meets the mails to come with these, one each. */
  fail(...faults: SmtpFault[]): void
  /** Closes the connections on which nothing was answered. */
  drop(): void
  close(): Promise<void>
}

/** A mail server that takes every mail and keeps it, unless it is told otherwise. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const [mails, received]: [string[], string[]] = [[], []]
  const waiting: ((mail: string) => void)[] = []
  const faults: SmtpFault[] = []
  const connections = (): { close(): void }[] => [...(server.connections as Set<{ close(): void }>)]
  const server = new SMTPServer({
    ...{
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 1,
    },
    onRcptTo(_address, _session, answer) {
      if (faults[0] !== 'no such address') return answer()
      faults.shift()
      answer(reply(550, '5.1.1 No such address'))
    },
    onData(stream, _session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = Buffer.concat(chunks).toString('utf8')
        received.push(mail)
        const fault = faults.shift()
        if (fault === 'drop') return connections().forEach((connection) => connection.close())
        if (fault === 'hang') return
        // It says what it found, as spam filters do.
        if (fault === 'refused')
          return answer(reply(554, `5.7.1 Refused for ${/https?:\S+/.exec(wordsOf(mail))?.[0] ?? 'its words'}`))
        if (fault === 'later') return answer(reply(451, '4.3.0 Come back later'))
        mails.push(mail)
        answer()
        waiting.shift()?.(mail)
      })
    },
  })
  // A client that goes away in the middle is no matter.
  server.on('error', () => undefined)
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    ...{ url: `smtp://127.0.0.1:${port}`, mails, received },
    next: () => new Promise((resolve) => waiting.push(resolve)),
    fail: (...next) => void faults.push(...next),
    drop: () => connections().forEach((connection) => connection.close()),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}

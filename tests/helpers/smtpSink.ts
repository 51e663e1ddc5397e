import { createServer, type Socket } from 'node:net'
import { freePort } from '../../scripts/support/freePort.mjs'

export interface SmtpSink {
  /** For SMTP_URL. */
  url: string
  /** Each mail as it came over the wire, headers first. */
  mails: string[]
  /** @returns the next mail, when it has come */
  next(): Promise<string>
  close(): Promise<void>
}

/** A mail server that takes every mail and keeps it: enough of RFC 5321 for a client that sends. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: string[] = []
  const waiting: ((mail: string) => void)[] = []
  const sockets = new Set<Socket>()
  const port = await freePort()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, (mail) => {
      mails.push(mail)
      waiting.shift()?.(mail)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function converse(socket: Socket, take: (mail: string) => void): void {
  let received = ''
  let inMail = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 sink')
  socket.setEncoding('utf8').on('error', () => undefined)
  socket.on('data', (chunk: string) => {
    received += chunk
    for (;;) {
      const end = received.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
      if (end === -1) return
      const part = received.slice(0, end)
      received = received.slice(end + (inMail ? 5 : 2))
      if (inMail) take(part)
      inMail = !inMail && /^DATA$/i.test(part)
      if (inMail) say('354 go on')
      else if (/^QUIT$/i.test(part)) socket.end('221 bye\r\n')
      else say('250 ok')
    }
  })
}

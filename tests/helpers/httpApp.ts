import { createServer, request, type IncomingHttpHeaders, type RequestOptions, type Server } from 'node:http'
import express, { type Express } from 'express'

export interface Listening {
  /** Origin, such as http://127.0.0.1:1234. */
  url: string
  port: number
  server: Server
  close: () => Promise<void>
}

/** Serves an Express app on a free port. */
export async function listen(configure: (app: Express) => void): Promise<Listening> {
  const app = express()
  app.disable('x-powered-by')
  configure(app)
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A request sent as written: fetch() would mend its path and refuse some of its headers. */
export function raw(port: number, options: RequestOptions, body?: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

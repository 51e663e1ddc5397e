import { Agent, request } from 'node:http'

export interface Received {
  status: number
  body: string
  /** Names and values, without attributes. */
  cookies: string[]
}

export type Send = (method: string, path: string, headers?: Record<string, string>, body?: string) => Promise<Received>

/**
 * Keeps connections open as browsers do. Lighter than fetch: what the generator takes of the processor, the hub has not.
 *
 * @param url of the hub
 * @param connections at once, at most
 * @returns sends one request; rejects when there is no answer
 */
export function httpClient(url: string, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return (method, path, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, url), { method, headers, agent }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.once('error', reject)
        answer.once('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(pieces).toString(),
            cookies: (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.replace(/;.*/s, '')),
          }),
        )
      })
      sent.once('error', reject)
      sent.end(body)
    })
}

import { once } from 'node:events'
import type { Response as ExpressResponse } from 'express'

/**
 * Writes a Web Response to the client, piece by piece and no faster than the client reads.
 *
 * @param head whether the request was HEAD: headers alone are sent
 */
export async function writeWebResponse(response: Response, res: ExpressResponse, head: boolean): Promise<void> {
  res.status(response.status)
  response.headers.forEach((value, name) => void res.setHeader(name, value))
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  if (head || response.body === null) {
    await response.body?.cancel()
    res.end()
    return
  }
  await pump(response.body.getReader(), res)
}

async function pump(reader: ReadableStreamDefaultReader<Uint8Array>, res: ExpressResponse): Promise<void> {
  const gone = new AbortController()
  const stop = () => gone.abort()
  res.once('close', stop)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || res.destroyed) break
      if (!res.write(value)) await once(res, 'drain', { signal: gone.signal })
    }
    if (!res.destroyed) res.end()
  } catch (error) {
    // The status is sent: all that can still be said is that the answer is not whole.
    res.destroy(gone.signal.aborted ? undefined : asError(error))
  } finally {
    res.off('close', stop)
    if (res.destroyed) await reader.cancel().catch(() => undefined)
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

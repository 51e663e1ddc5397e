import { raw, type RawAnswer } from '../../helpers/httpApp'

/** How tests read a hub. */
export interface Reader {
  /** Origin of the hub, without a slash at its end. */
  url(): string
  ask(address: string, headers?: Record<string, string>, method?: string): Promise<RawAnswer>
  /** @returns the text at an address that must answer 200 */
  read(address: string): Promise<string>
  /** Asks until the answer is as it must become: pages are kept, and compressed, soon after they were first asked for. */
  askUntil(
    address: string,
    isReady: (answer: RawAnswer) => boolean,
    headers?: Record<string, string>,
  ): Promise<RawAnswer>
}

/** @param hub called when a test runs, since tests are named before the hub is open */
export function readerOf(hub: () => { url: string; port: number }): Reader {
  const reader: Reader = {
    url: () => hub().url,
    ask: (address, headers = {}, method = 'GET') => raw(hub().port, { path: address, headers, method }),
    async read(address) {
      const { status, body } = await reader.ask(address)
      expect([address, status]).toEqual([address, 200])
      return body.toString()
    },
    async askUntil(address, isReady, headers) {
      const deadline = Date.now() + 20_000
      for (;;) {
        const answer = await reader.ask(address, headers)
        if (isReady(answer)) return answer
        if (Date.now() > deadline) throw new Error(`${address} is not what it must become`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
  }
  return reader
}

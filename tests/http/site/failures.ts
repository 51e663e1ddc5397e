import { canonicalOf } from './markup'
import type { Reader } from './reader'

/** What stands where nothing is. */
export function testFailures(reader: Reader): void {
  test.each([
    ['/nothing', 404],
    ['/publications/nothing', 404],
    ['/publications/nothing.bib', 404],
    ['/publications?page=99', 404],
    ['/publications?type=nothing', 400],
    ['/publications?year=20166', 400],
    ['/publications/%E0%A4%A', 400],
  ])('%s is a page with status %d that nobody keeps', async (address, status) => {
    for (const _time of [1, 2]) {
      const answer = await reader.ask(address, { accept: 'text/html' })
      expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
      expect(answer.headers['cache-control']).toMatch(/no-store|no-cache/)
      expect(answer.headers['x-request-id']).toBeDefined()
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none';/)
      expect(canonicalOf(answer.body.toString())).toBeNull()
      expect(answer.body.toString()).toContain('content="noindex, follow"')
    }
  })
}

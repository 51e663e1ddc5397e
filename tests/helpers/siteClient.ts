import { mkdtempSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fixtureSite } from './fixtureSite'
import { siteFixture, type SiteFixture } from './siteFixture'

const ASSETS = ['site.css', 'suggestions.js', 'favicon.svg', 'source-serif-4-latin.woff2', 'source-sans-3-latin.woff2']

export interface SiteClient {
  /** @returns the answer to GET, redirects not followed */
  get(address: string): Promise<Response>
  /** @returns the document at an address that must have this status, 200 by default */
  page(address: string, status?: number): Promise<string>
  close(): Promise<void>
}

/** Serves the public site over a fixture on a free port. Style sheets and fonts are empty files of the right names. */
export async function startSite(
  fixture: SiteFixture = siteFixture(),
  adapt?: Parameters<typeof fixtureSite>[2],
): Promise<SiteClient> {
  const app = await fixtureSite(emptyAssets(), fixture, adapt)
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const origin = `http://127.0.0.1:${address.port}`
  const get = (url: string) => fetch(origin + url, { redirect: 'manual' })
  return {
    get,
    async page(url, status = 200) {
      const answer = await get(url)
      expect([url, answer.status]).toEqual([url, status])
      return answer.text()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function emptyAssets(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'plenary-assets-'))
  const manifest = Object.fromEntries(ASSETS.map((name) => [name, name]))
  for (const name of ASSETS) writeFileSync(path.join(directory, name), '')
  writeFileSync(path.join(directory, 'manifest.json'), JSON.stringify(manifest))
  return directory
}

/** @returns the addresses on this site that a document links to */
export function linksIn(html: string): string[] {
  const found = [...html.matchAll(/<(?:a|link)\s[^>]*href="(\/[^"#]*)[^"]*"/g)].map(([, href]) => unescaped(href ?? ''))
  return [...new Set(found)]
}

/** @returns the levels of a document's headings in their order */
export function headingLevels(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
}

/** @returns the text of a document or of a part of it, without tags */
export function textOf(html: string): string {
  return unescaped(html.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
}

/** @returns text of a document as a browser reads it */
export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
}

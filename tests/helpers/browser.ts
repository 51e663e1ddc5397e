import { type Browser, chromium } from 'playwright-core'

/**
 * Opens a real browser; close it when done.
 * @throws Error when none was found by `npm test`
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.PLENARY_TEST_CHROMIUM
  if (!executablePath) throw new Error('This test needs a browser: start it by `npm test -- <file>`')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
}

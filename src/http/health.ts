import { Router } from 'express'

/** A named condition of readiness: rejects, or resolves to false, when it is not met. */
export type ReadinessCheck = () => Promise<boolean | void>

export interface HealthOptions {
  /** @returns true once the process has begun to shut down */
  draining: () => boolean
  checks: Record<string, ReadinessCheck>
  /** @returns how many documents are set aside, which is for people to mend and keeps no request away */
  setAside?: () => number
  /** @returns what the page cache keeps and has done, by name */
  pages?: () => object
  /** Milliseconds that a check may take. */
  timeout?: number
}

/**
 * /healthz answers 200 while the process runs: a failure means "restart me".
 * /readyz answers 200 while requests can be served, else 503 with the names of what fails: "send me nothing".
 */
export function health(options: HealthOptions): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'alive' })
  })
  router.get('/readyz', async (_req, res) => {
    const failing = options.draining() ? ['draining'] : await failingChecks(options.checks, options.timeout ?? 2000)
    res.set('Cache-Control', 'no-store').status(failing.length === 0 ? 200 : 503)
    const setAside = options.setAside?.() ?? 0
    const counts = { ...(setAside > 0 && { setAside }), ...(options.pages && { pages: options.pages() }) }
    res.json(failing.length === 0 ? { status: 'ready', ...counts } : { status: 'unready', failing, ...counts })
  })
  return router
}

async function failingChecks(checks: Record<string, ReadinessCheck>, timeout: number): Promise<string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ((await holds(check, timeout)) ? [] : [name])),
  )
  return results.flat()
}

async function holds(check: ReadinessCheck, timeout: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeout)
  })
  try {
    return await Promise.race([Promise.resolve(check()).then((met) => met !== false), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

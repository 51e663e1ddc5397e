import type { Payload } from 'payload'

/**
 * What runs beside a database in this process, as far as hooks and endpoints reach it. The parts that run add what is
 * theirs to this interface; none of it is there on the command line.
 */
export interface HubContext {
  /** Runs the jobs of the database, where this process is one that does. */
  jobRunner?: { wake(): void }
}

const KEY = 'hubContext'

/** @returns what a new configuration of Payload carries, so that one process may hold several hubs, as tests do */
export function newHubContext(): { [KEY]: HubContext } {
  return { [KEY]: {} }
}

/** @param payload as `configFor` configured it */
export function hubContext(payload: Pick<Payload, 'config'>): HubContext {
  return payload.config.custom[KEY] as HubContext
}

/**
 * Offers a part to hooks and endpoints.
 *
 * @returns a function that withdraws it, unless another one has taken its place
 */
export function offer<Name extends keyof HubContext>(
  payload: Pick<Payload, 'config'>,
  name: Name,
  part: HubContext[Name],
): () => void {
  const context = hubContext(payload)
  context[name] = part
  return () => {
    if (context[name] === part) delete context[name]
  }
}

import type { Payload } from 'payload'
import { hubContext } from '../config/hubContext'

declare module '../config/hubContext' {
  interface HubContext {
    /** Runs the jobs of the database, where this process is one that does. */
    jobRunner?: { wake(): void }
  }
}

/**
 * Tells the runner of this process, if it has one, that there may be a job to run now. Others find it within a second.
 *
 * @param payload whose jobs
 */
export function nudge(payload: Payload): void {
  hubContext(payload).jobRunner?.wake()
}

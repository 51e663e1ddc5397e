import type { Payload } from 'payload'
import { hubContext } from '../config/hubContext'

/**
 * Tells the runner of this process, if it has one, that there may be a job to run now. Others find it within a second.
 *
 * @param payload whose jobs
 */
export function nudge(payload: Payload): void {
  hubContext(payload).jobRunner?.wake()
}

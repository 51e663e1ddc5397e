import type { Endpoint } from 'payload'
import { HttpProblem } from '../../src/domain/errors'
import { readQueue, tryAgain } from '../../src/jobs/queue'
import { requireAdmin } from '../access/requireAdmin'

/** First part of the addresses below the API's. */
export const QUEUE = 'queue'

const UNCACHED = { headers: { 'Cache-Control': 'no-store' } }

/** GET /api/queue: how many jobs there are, and the foremost of each state. */
const listQueue: Endpoint = {
  path: `/${QUEUE}`,
  method: 'get',
  handler: async (req) => {
    await requireAdmin(req)
    return Response.json(await readQueue(req.payload), UNCACHED)
  },
}

/** POST /api/queue/:job: runs a job again that was given up. */
const retryJob: Endpoint = {
  path: `/${QUEUE}/:job`,
  method: 'post',
  handler: async (req) => {
    await requireAdmin(req)
    if (!(await tryAgain(req.payload, String(req.routeParams?.job))))
      throw new HttpProblem('queue.unknown', 404, 'There is no such job that was given up, or not any more.')
    return Response.json({ message: 'It is tried again now.' }, UNCACHED)
  },
}

export const queueEndpoints: Endpoint[] = [listQueue, retryJob]

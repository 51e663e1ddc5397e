import type { Request } from 'express'
import { createLocalReq, type Payload } from 'payload'
import { rolesOf } from '../access/rolesOf'
import { mustEnrol } from '../accounts/secondFactor/required'
import type { ReadUser } from './session'

/**
 * @param payload to ask
 * @param readUser tells who sends a request
 * @returns whether the sender must set up a second factor before anything else is shown to them
 */
export function enrolmentDue(payload: Payload, readUser: ReadUser): (req: Request) => Promise<boolean> {
  return async (request) => {
    const user = await readUser(request)
    if (!user) return false
    const req = await createLocalReq({ user }, payload)
    return mustEnrol(req, await rolesOf(req, user.id, user.role ?? null))
  }
}

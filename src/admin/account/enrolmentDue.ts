import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { rolesOf } from '../../accounts/rolesOf'
import { mustEnrol } from '../../accounts/secondFactor/required'

/** @returns whether this person must set up a second factor before anything else is shown to them */
export async function isEnrolmentDue(payload: Payload, user: TypedUser): Promise<boolean> {
  const req = await createLocalReq({ user }, payload)
  return mustEnrol(req, await rolesOf(req, user.id, user.role ?? null))
}

import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { rolesOf } from '../../../collections/access/principal'
import { mustEnrol } from '../../accounts/secondFactor/required'

/** @returns whether this person must set up a second factor before anything else is shown to them */
export async function isEnrolmentDue(payload: Payload, user: TypedUser): Promise<boolean> {
  const req = await createLocalReq({ user }, payload)
  return mustEnrol(req, await rolesOf(req, user.id, user.role ?? null))
}

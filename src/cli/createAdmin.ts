import type { Payload } from 'payload'

/**
 * Makes the first admin, or a further one: the only way that needs no admin.
 *
 * @param payload to write to
 * @param admin who
 * @throws Error that says what to mend, such as a password that the rules refuse
 */
export async function createAdmin(
  payload: Payload,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    overrideAccess: true,
  })
  if (totalDocs > 0) throw new Error(`${email} has an account already. An admin can change its role at /admin.`)
  await payload.create({ collection: 'users', data: { email, name, password, role: 'admin' }, overrideAccess: true })
}
